package dev.tutorium.messaging.outbox;

import java.time.Duration;

/**
 * How events leave.
 *
 * @param batch   how many an outlet is handed at once
 * @param lease   how long a node keeps an outlet after it asked last; longer than an outlet takes
 * @param poll    how often to look for what other nodes left behind; commits on this node wake the relay at once
 * @param pause   the pause after an outlet failed, doubled with each further time
 * @param longest the longest pause
 */
public record RelayPolicy(int batch, Duration lease, Duration poll, Duration pause, Duration longest) {

    public static RelayPolicy standard() {
        return new RelayPolicy(
                500, Duration.ofMinutes(2), Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(30));
    }

    /** The pause after so many failures in a row. */
    Duration pauseAfter(int failures) {
        return Pauses.doubled(pause, failures, longest);
    }
}
