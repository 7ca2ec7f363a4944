package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * Time in which a teacher cannot start anything else, and sessions that are over, for the sake of counting them.
 *
 * @param time      the session or the appointment itself
 * @param blocked   the same with the session's own buffers
 * @param session   null for what comes from a subscribed calendar and for what is not a session yet
 * @param service   the service the session is of; null where there is none
 * @param openSeats seats of a group session that are still free
 */
public record Busy(
        Kind kind,
        TimeRange time,
        TimeRange blocked,
        @Nullable SessionId session,
        @Nullable ServiceId service,
        int openSeats)
        implements Comparable<Busy> {

    /** What keeps the teacher busy; of several at one time, the first here is told. */
    public enum Kind {
        /** A session that is to take place. All but the appointments count for daily and weekly maxima. */
        SESSION,
        /** An appointment of a subscribed calendar. */
        EXTERNAL,
        /** A session kept for an unfinished checkout, or a time offered to someone who waits for it. */
        HELD,
        /** A session that is over; its time is free again. */
        DONE
    }

    public static Busy external(TimeRange time) {
        return new Busy(Kind.EXTERNAL, time, time, null, null, 0);
    }

    /** A session that is about to be booked. */
    static Busy taken(TimeRange time, SlotTerms terms) {
        return new Busy(Kind.SESSION, time, terms.buffers().around(time), null, terms.service(), 0);
    }

    /** Once nobody sees a seat in it any more. */
    Busy withoutSeats() {
        return new Busy(kind, time, blocked, session, service, 0);
    }

    Busy withSeatLess() {
        return new Busy(kind, time, blocked, session, service, Math.max(0, openSeats - 1));
    }

    public boolean blocks() {
        return kind != Kind.DONE;
    }

    /** By blocked range. */
    @Override
    public int compareTo(Busy other) {
        return blocked.compareTo(other.blocked);
    }
}
