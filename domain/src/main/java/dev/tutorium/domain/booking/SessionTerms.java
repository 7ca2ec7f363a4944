package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;

/**
 * The terms a session was booked under, frozen then: a later change of the service or of its policy does not reach it.
 *
 * @param bufferBefore        time the teacher keeps free before it
 * @param bufferAfter         time the teacher keeps free after it
 * @param notice              how long before the start booking closes
 * @param capacity            how many seats there are, at least 1
 * @param minimumParticipants how many seats must be booked when booking closes, 1 to capacity
 * @param approval            whether the teacher must accept it first
 * @param policy              what a cancellation gives back
 */
public record SessionTerms(
        Duration bufferBefore,
        Duration bufferAfter,
        Duration notice,
        int capacity,
        int minimumParticipants,
        boolean approval,
        CancellationPolicy policy) {

    public SessionTerms {
        if (bufferBefore.isNegative() || bufferAfter.isNegative() || notice.isNegative()) {
            throw new IllegalArgumentException("buffers and notice are not negative");
        }
        if (capacity < 1 || minimumParticipants < 1 || minimumParticipants > capacity) {
            throw new IllegalArgumentException("at least one seat, and no more participants needed than seats");
        }
    }

    /** The part of the teacher's calendar that a session at this time takes. */
    public TimeRange blocked(TimeRange time) {
        return time.widened(bufferBefore, bufferAfter);
    }

    /** When booking closes, and the minimum of participants must be there. */
    public Instant closes(TimeRange time) {
        return time.start().minus(notice);
    }
}
