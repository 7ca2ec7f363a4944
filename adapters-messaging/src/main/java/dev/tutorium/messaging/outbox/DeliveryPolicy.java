package dev.tutorium.messaging.outbox;

import java.time.Duration;

/**
 * How events are delivered.
 *
 * @param workers  how many reactions run at once on this node
 * @param lease    how long a claimed delivery is left alone; longer than the slowest reaction
 * @param poll     how often to look for what other nodes left behind; commits on this node wake the dispatcher at once
 * @param attempts how often a delivery is tried before it is parked
 * @param pause    the pause after the first failure, doubled with each further one
 * @param longest  the longest pause
 */
public record DeliveryPolicy(
        int workers, Duration lease, Duration poll, int attempts, Duration pause, Duration longest) {

    /** Tries for about two hours before it parks. */
    public static DeliveryPolicy standard() {
        return new DeliveryPolicy(
                16, Duration.ofMinutes(1), Duration.ofSeconds(1), 17, Duration.ofSeconds(1), Duration.ofMinutes(15));
    }

    /** The pause after the given attempt failed, counted from 1. */
    Duration pauseAfter(int attempt) {
        return Pauses.doubled(pause, attempt, longest);
    }
}
