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

    /** Later ones than this count; one of just then has lapsed. */
    public static Instant countedFrom(Instant now, BookingPolicy policy) {
        return now.minus(policy.strikeWindow());
    }

    /** Whether so many strikes that count put the teacher's new bookings on approval. */
    public static boolean callForApproval(long strikes, BookingPolicy policy) {
        return strikes >= policy.strikes();
    }
}
