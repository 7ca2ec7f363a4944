package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import java.time.Instant;

/** A mark against a teacher who let a student down: at most one for a session. */
public record Strike(AccountId teacher, SessionId session, Cause cause, Instant at) {

    /** What it was given for. */
    public enum Cause {
        LATE_CANCELLATION,
        NO_SHOW
    }

    /** Whether so many strikes within the policy's window put the teacher's new bookings on approval. */
    public static boolean callForApproval(long strikes, BookingPolicy policy) {
        return strikes >= policy.strikes();
    }
}
