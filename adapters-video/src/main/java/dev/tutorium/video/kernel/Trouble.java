package dev.tutorium.video.kernel;

import java.io.IOException;

/** Something is wrong with the provider or the network, not with what was asked. */
public final class Trouble extends IOException {

    /** Whether asking again at once may help. */
    private final boolean passing;

    private Trouble(String message, boolean passing) {
        super(message);
        this.passing = passing;
    }

    static Trouble passing(String message) {
        return new Trouble(message, true);
    }

    /** Whoever waits has waited enough. */
    static Trouble lasting(String message) {
        return new Trouble(message, false);
    }

    /** What came is no answer in the provider's protocol. */
    public static Trouble unreadable(String what) {
        return new Trouble("not an answer of the provider's: " + what, true);
    }

    boolean isPassing() {
        return passing;
    }
}
