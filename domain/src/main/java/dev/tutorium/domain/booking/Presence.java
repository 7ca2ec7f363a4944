package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Someone in a session's room, as the video provider tells it.
 *
 * @param until null while they are in it, and when their leaving was never told
 */
public record Presence(
        AccountId account, Instant from, @Nullable Instant until) {

    /** Whether both were in the room at one moment of {@code [start, end)}. */
    boolean meets(Presence other, Instant start, Instant end) {
        var first = Stream.of(from, other.from, start)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return first.isBefore(end) && isThereAt(first) && other.isThereAt(first);
    }

    private boolean isThereAt(Instant moment) {
        return !moment.isBefore(from) && (until == null || until.isAfter(moment));
    }

    /** Whether they were in the room at some moment of {@code [start, end)}. */
    boolean within(Instant start, Instant end) {
        return from.isBefore(end) && (until == null || until.isAfter(start));
    }
}
