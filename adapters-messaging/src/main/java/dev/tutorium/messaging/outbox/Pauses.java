package dev.tutorium.messaging.outbox;

import java.time.Duration;

/** Pauses that grow. */
final class Pauses {

    private static final int MOST_DOUBLINGS = 30;

    private Pauses() {}

    /** The first pause, doubled with each further one counted from 1, up to the longest. */
    static Duration doubled(Duration first, int number, Duration longest) {
        var grown = first.multipliedBy(1L << Math.min(number - 1, MOST_DOUBLINGS));
        return grown.compareTo(longest) < 0 ? grown : longest;
    }
}
