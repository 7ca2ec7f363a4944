package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.TimeRange;
import java.time.Duration;

/**
 * What a teacher keeps free around a session, in whole minutes.
 *
 * @param before in addition to the buffer after the session before it
 */
public record Buffers(Duration before, Duration after) {

    public static final Buffers NONE = new Buffers(Duration.ZERO, Duration.ZERO);

    public Buffers {
        if (!SlotTerms.isWholeMinutes(before) || !SlotTerms.isWholeMinutes(after)) {
            throw new IllegalArgumentException("buffers are whole minutes");
        }
        if (before.isNegative() || after.isNegative()) {
            throw new IllegalArgumentException("buffers are not negative");
        }
    }

    /** The part of the calendar a session at this time takes. */
    public TimeRange around(TimeRange time) {
        return time.widened(before, after);
    }
}
