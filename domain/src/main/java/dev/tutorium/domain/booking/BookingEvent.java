package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to sessions and their seats. */
public sealed interface BookingEvent extends DomainEvent {

    SessionId session();

    AccountId teacher();

    @Override
    default UUID aggregateId() {
        return session().value();
    }

    /** A seat is kept while its checkout is open. */
    record SeatHeld(
            SessionId session,
            AccountId teacher,
            SeatId seat,
            AccountId student,
            TimeRange time,
            Instant until,
            Instant at)
            implements BookingEvent {}

    /** A seat waits for the teacher to accept. */
    record SeatRequested(
            SessionId session,
            AccountId teacher,
            SeatId seat,
            AccountId student,
            TimeRange time,
            Instant answerBy,
            Instant at)
            implements BookingEvent {}

    /** A student has a firm place. */
    record SeatBooked(SessionId session, AccountId teacher, SeatId seat, AccountId student, TimeRange time, Instant at)
            implements BookingEvent {}

    /** A hold ended unpaid, or a request {@code unanswered}. */
    record SeatExpired(
            SessionId session,
            AccountId teacher,
            SeatId seat,
            AccountId student,
            TimeRange time,
            boolean unanswered,
            Instant at)
            implements BookingEvent {}

    record SeatDeclined(
            SessionId session,
            AccountId teacher,
            SeatId seat,
            AccountId student,
            TimeRange time,
            @Nullable String reason,
            Instant at)
            implements BookingEvent {}

    record SeatCancelled(
            SessionId session,
            AccountId teacher,
            SeatId seat,
            AccountId student,
            TimeRange time,
            Party by,
            Money refund,
            Money compensation,
            String explanation,
            @Nullable String reason,
            Instant at)
            implements BookingEvent {}

    /** Money came for a seat that could not be had any more; it goes back in full. */
    record SeatLost(SessionId session, AccountId teacher, SeatId seat, AccountId student, TimeRange time, Instant at)
            implements BookingEvent {}

    /** No seat is left: the teacher's time is free again. */
    record SessionReleased(SessionId session, AccountId teacher, TimeRange time, SessionState state, Instant at)
            implements BookingEvent {}

    record SessionMoved(
            SessionId session,
            AccountId teacher,
            List<AccountId> students,
            TimeRange from,
            TimeRange to,
            Party by,
            int revision,
            Instant at)
            implements BookingEvent {
        public SessionMoved {
            students = List.copyOf(students);
        }
    }

    record SessionStarted(SessionId session, AccountId teacher, TimeRange time, Instant at) implements BookingEvent {}

    /** The session was held; the seats' payments are earned. */
    record SessionCompleted(
            SessionId session,
            AccountId teacher,
            List<SeatId> seats,
            List<AccountId> students,
            @Nullable EnrollmentId enrollment,
            TimeRange time,
            Instant at)
            implements BookingEvent {
        public SessionCompleted {
            seats = List.copyOf(seats);
            students = List.copyOf(students);
        }
    }

    /** A student did not come; the teacher has earned the seat in full. */
    record StudentMissed(
            SessionId session,
            AccountId teacher,
            SeatId seat,
            AccountId student,
            @Nullable EnrollmentId enrollment,
            TimeRange time,
            Instant at)
            implements BookingEvent {}

    /** The teacher did not come; every seat was refunded by a {@link SeatCancelled} of its own. */
    record TeacherMissed(SessionId session, AccountId teacher, List<AccountId> students, TimeRange time, Instant at)
            implements BookingEvent {
        public TeacherMissed {
            students = List.copyOf(students);
        }
    }

    /** Someone contests how it went: what it earned stays where it is until that is resolved. */
    record SessionDisputed(SessionId session, AccountId teacher, Party by, String reason, TimeRange time, Instant at)
            implements BookingEvent {}

    record DisputeResolved(SessionId session, AccountId teacher, Verdict verdict, Instant at) implements BookingEvent {}

    /** A mark against the teacher. */
    record TeacherStruck(SessionId session, AccountId teacher, Strike.Cause cause, Instant at)
            implements BookingEvent {}

    /** A session comes up. */
    record ReminderDue(
            SessionId session, AccountId teacher, List<AccountId> students, TimeRange time, Reminder kind, Instant at)
            implements BookingEvent {
        public ReminderDue {
            students = List.copyOf(students);
        }
    }

    /** The session has another room: links into the one before lead nowhere. */
    record RoomReplaced(
            SessionId session, AccountId teacher, List<AccountId> students, TimeRange time, Party by, Instant at)
            implements BookingEvent {
        public RoomReplaced {
            students = List.copyOf(students);
        }
    }

    /** Due so long before the start, until the next one is: a server that was away tells people once. */
    enum Reminder {
        DAY_BEFORE(Duration.ofDays(1), Duration.ofHours(1)),
        HOUR_BEFORE(Duration.ofHours(1), Duration.ZERO);

        private final Duration from;
        private final Duration until;

        Reminder(Duration from, Duration until) {
            this.from = from;
            this.until = until;
        }

        public Duration from() {
            return from;
        }

        public Duration until() {
            return until;
        }
    }
}
