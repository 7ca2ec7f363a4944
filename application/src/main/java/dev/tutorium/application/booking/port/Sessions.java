package dev.tutorium.application.booking.port;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.booking.BookingEvent.Reminder;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.Seat;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * All sessions with their seats. The lists for sweeps tell ids only, the most overdue first; each is then handled in a transaction
 * of its own, which may find that it is not due any more.
 */
public interface Sessions {

    Optional<Session> find(SessionId id);

    default Session get(SessionId id) {
        return find(id).orElseThrow(() -> new Missing("session"));
    }

    /** As {@link #get}, and nobody else may change it until the transaction ends. */
    Session getForUpdate(SessionId id);

    Optional<Session> findBySeat(SeatId seat);

    /**
     * Saves, publishes the events with it, and answers the session as stored; or refuses with what only the collection can know:
     * {@link BookingRefusal.SlotTaken} (without alternatives) or {@link BookingRefusal.StudentBusy}, after which the transaction
     * is lost.
     *
     * @throws dev.tutorium.application.kernel.Stale when it was changed since it was read
     */
    Outcome<Session, BookingRefusal> record(Change<Session> change);

    /**
     * Waits for and takes the students' locks until the running transaction ends. Taken after the teacher's, so that two bookings
     * never wait for each other.
     */
    void lockStudents(Collection<AccountId> students);

    /** Whether a session other than this one takes part of the teacher's calendar in the range. */
    boolean teacherBusy(AccountId teacher, TimeRange blocked, SessionId leaveOut);

    /** Whether the student has a seat in the range, in a session other than this one. */
    boolean studentBusy(AccountId student, TimeRange time, SessionId leaveOut);

    /** Every seat the student has or had in the service, in no particular order. */
    List<Seat> seatsOf(AccountId student, ServiceId service);

    /** With a hold that has lapsed. */
    List<SessionId> lapsed(Instant now, int limit);

    /** With a request nobody answered in time. */
    List<SessionId> unanswered(Instant now, int limit);

    /** Scheduled and started. */
    List<SessionId> started(Instant now, int limit);

    /** Ended before, and nobody closed them. */
    List<SessionId> unclosed(Instant endedBefore, int limit);

    /** Scheduled, past the end of booking, with fewer booked seats than they need. */
    List<SessionId> belowMinimum(Instant now, int limit);

    /** Scheduled and booked long enough before, for which this reminder is due and did not go out for their present time. */
    List<SessionId> toRemind(Reminder kind, Instant now, int limit);

    /** Notes that the reminder goes out; false when it did before. */
    boolean remind(Session session, Reminder kind, Instant now);
}
