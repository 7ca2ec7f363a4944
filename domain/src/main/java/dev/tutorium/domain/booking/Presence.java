package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Someone in a session's room, as the video provider tells it.
 *
 * @param until null while they are in it, and when their leaving was never told
 */
public record Presence(
        AccountId account, Instant from, @Nullable Instant until) {

    /** Whether they were in the room at some moment of {@code [start, end)}. */
    boolean within(Instant start, Instant end) {
        return from.isBefore(end) && (until == null || until.isAfter(start));
    }
}
