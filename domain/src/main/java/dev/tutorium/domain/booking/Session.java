package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One teacher's time, booked. It is HELD while no seat is paid, REQUESTED while the teacher is asked, SCHEDULED with at least one
 * firm seat, IN_PROGRESS from its start, and then COMPLETED or a no-show; before its start it may end as DECLINED, EXPIRED or
 * CANCELLED, when its last seat goes. A state offers every step; the ones it does not allow are refused as
 * {@link BookingRefusal.WrongState}, and a step already taken is accepted again without events.
 */
public sealed interface Session {

    SessionFacts facts();

    SessionState state();

    default SessionId id() {
        return facts().id();
    }

    /** A new session with its first seat, in the state of that seat. */
    static Change<Session> booked(SessionFacts facts, BookingPolicy policy) {
        var seat = facts.seats().getFirst();
        var session = SeatSteps.standing(facts, seat.bookedAt(), policy).orElseThrow();
        return Change.of(session, SeatSteps.news(session, seat, seat.bookedAt()));
    }

    /** Another student takes a seat. */
    default Outcome<Change<Session>, BookingRefusal> join(Seat seat, BookingPolicy policy) {
        return wrong(SessionAction.JOIN_SEAT);
    }

    /** The seat's payment is there: it is firm, or asked of the teacher. */
    default Outcome<Change<Session>, BookingRefusal> confirm(SeatId seat, Instant now, BookingPolicy policy) {
        return wrong(SessionAction.CONFIRM_SEAT);
    }

    /** The payment came after the hold lapsed, and the caller has found the time still free for teacher and student. */
    default Outcome<Change<Session>, BookingRefusal> retake(SeatId seat, Instant now, BookingPolicy policy) {
        return wrong(SessionAction.RETAKE_SEAT);
    }

    default Outcome<Change<Session>, BookingRefusal> accept(Instant now) {
        return wrong(SessionAction.ACCEPT);
    }

    default Outcome<Change<Session>, BookingRefusal> decline(@Nullable String reason, Instant now) {
        return wrong(SessionAction.DECLINE);
    }

    /** Lets lapsed holds go, and a request nobody answered in time. */
    default Outcome<Change<Session>, BookingRefusal> expire(Instant now, BookingPolicy policy) {
        return wrong(SessionAction.EXPIRE);
    }

    /** One seat goes as was decided by {@link Cancellation}. */
    default Outcome<Change<Session>, BookingRefusal> cancelSeat(
            CancellationDecision decision, @Nullable String reason, Act act, BookingPolicy policy) {
        return wrong(SessionAction.CANCEL);
    }

    /** All seats go, by the teacher or the platform. */
    default Outcome<Change<Session>, BookingRefusal> cancel(@Nullable String reason, Act act, BookingPolicy policy) {
        return wrong(SessionAction.CANCEL);
    }

    /** Booking has closed: without its minimum of participants the session is off. */
    default Outcome<Change<Session>, BookingRefusal> closeBooking(Instant now, BookingPolicy policy) {
        return wrong(SessionAction.CLOSE_BOOKING);
    }

    /** The session takes place at another time, which the caller has found offered. */
    default Outcome<Change<Session>, BookingRefusal> move(TimeRange to, Act act, BookingPolicy policy) {
        return wrong(SessionAction.RESCHEDULE);
    }

    default Outcome<Change<Session>, BookingRefusal> start(Instant now) {
        return wrong(SessionAction.START);
    }

    /** When the room lets people in, if it does now. */
    default Outcome<TimeRange, BookingRefusal> room(Instant now, BookingPolicy policy) {
        return wrong(SessionAction.ENTER_ROOM);
    }

    /** Its room is given up for a new one, as someone who takes part in it wants it. */
    default Outcome<Change<Session>, BookingRefusal> replaceRoom(Act act, BookingPolicy policy) {
        return wrong(SessionAction.REPLACE_ROOM);
    }

    default Outcome<Change<Session>, BookingRefusal> complete(CompletedBy by, Instant now, BookingPolicy policy) {
        return wrong(SessionAction.COMPLETE);
    }

    /** The student of this seat did not come, as the teacher or the platform says. */
    default Outcome<Change<Session>, BookingRefusal> studentMissed(SeatId seat, Act act, BookingPolicy policy) {
        return wrong(SessionAction.REPORT_NO_SHOW);
    }

    /** The teacher did not come, as the platform says or a student whose seat stands. */
    default Outcome<Change<Session>, BookingRefusal> teacherMissed(Act act, BookingPolicy policy) {
        return wrong(SessionAction.REPORT_NO_SHOW);
    }

    /** Contests how it went. What it earned is to stay frozen until that is resolved. */
    default Outcome<Change<Session>, BookingRefusal> dispute(String reason, Act act, BookingPolicy policy) {
        return wrong(SessionAction.RAISE_DISPUTE);
    }

    /** The platform has looked into it. */
    default Outcome<Change<Session>, BookingRefusal> resolve(Verdict verdict, Act act) {
        return wrong(SessionAction.RESOLVE_DISPUTE);
    }

    private <T> Outcome<T, BookingRefusal> wrong(SessionAction action) {
        return Outcome.refused(new BookingRefusal.WrongState(state(), action));
    }

    /** The states before the start: seats come and go. */
    sealed interface Open extends Session {

        @Override
        default Outcome<Change<Session>, BookingRefusal> join(Seat seat, BookingPolicy policy) {
            return SeatSteps.join(this, seat, policy);
        }

        @Override
        default Outcome<Change<Session>, BookingRefusal> confirm(SeatId seat, Instant now, BookingPolicy policy) {
            return SeatSteps.confirm(this, seat, now, policy);
        }

        @Override
        default Outcome<Change<Session>, BookingRefusal> retake(SeatId seat, Instant now, BookingPolicy policy) {
            return SeatSteps.retake(this, seat, now, policy);
        }

        @Override
        default Outcome<Change<Session>, BookingRefusal> expire(Instant now, BookingPolicy policy) {
            return SeatSteps.expireHolds(this, now, policy);
        }

        @Override
        default Outcome<Change<Session>, BookingRefusal> cancelSeat(
                CancellationDecision decision, @Nullable String reason, Act act, BookingPolicy policy) {
            return CancellationSteps.seat(this, decision, reason, act, policy);
        }

        @Override
        default Outcome<Change<Session>, BookingRefusal> cancel(
                @Nullable String reason, Act act, BookingPolicy policy) {
            return CancellationSteps.all(this, reason, act, policy);
        }

        @Override
        default Outcome<Change<Session>, BookingRefusal> closeBooking(Instant now, BookingPolicy policy) {
            return CancellationSteps.belowMinimum(this, now, policy);
        }
    }

    /** The states in which it can be held: the room opens, and someone tells how it went. */
    sealed interface Due extends Session {

        @Override
        default Outcome<TimeRange, BookingRefusal> room(Instant now, BookingPolicy policy) {
            return Holding.room(facts(), now, policy);
        }

        @Override
        default Outcome<Change<Session>, BookingRefusal> replaceRoom(Act act, BookingPolicy policy) {
            return Holding.replaceRoom(this, act, policy);
        }

        @Override
        default Outcome<Change<Session>, BookingRefusal> complete(CompletedBy by, Instant now, BookingPolicy policy) {
            return Holding.complete(this, by, now, policy);
        }

        @Override
        default Outcome<Change<Session>, BookingRefusal> studentMissed(SeatId seat, Act act, BookingPolicy policy) {
            return NoShows.student(this, seat, act, policy);
        }

        @Override
        default Outcome<Change<Session>, BookingRefusal> teacherMissed(Act act, BookingPolicy policy) {
            return NoShows.teacher(this, act, policy);
        }
    }

    /** The states that tell how it went, which someone may contest. */
    sealed interface Told extends Session {

        Instant toldAt();

        Told with(SessionFacts facts);

        @Override
        default Outcome<Change<Session>, BookingRefusal> dispute(String reason, Act act, BookingPolicy policy) {
            return Disputes.raise(this, reason, act, policy);
        }

        @Override
        default Outcome<Change<Session>, BookingRefusal> resolve(Verdict verdict, Act act) {
            return Disputes.resolve(this, verdict, act);
        }
    }

    /** No seat is paid yet. */
    record Held(SessionFacts facts) implements Open {

        @Override
        public SessionState state() {
            return SessionState.HELD;
        }
    }

    /** Paid or free, and waiting for the teacher until {@code answerBy}. */
    record Requested(SessionFacts facts, Instant answerBy) implements Open {

        @Override
        public SessionState state() {
            return SessionState.REQUESTED;
        }

        @Override
        public Outcome<Change<Session>, BookingRefusal> accept(Instant now) {
            return Answering.accept(this, now);
        }

        @Override
        public Outcome<Change<Session>, BookingRefusal> decline(@Nullable String reason, Instant now) {
            return Answering.decline(this, reason, now);
        }

        @Override
        public Outcome<Change<Session>, BookingRefusal> expire(Instant now, BookingPolicy policy) {
            return now.isBefore(answerBy) ? SeatSteps.expireHolds(this, now, policy) : Answering.expire(this, now);
        }
    }

    /** At least one seat is firm. */
    record Scheduled(SessionFacts facts) implements Open, Due {

        @Override
        public SessionState state() {
            return SessionState.SCHEDULED;
        }

        @Override
        public Outcome<Change<Session>, BookingRefusal> accept(Instant now) {
            return Answering.acceptAgain(this);
        }

        @Override
        public Outcome<Change<Session>, BookingRefusal> move(TimeRange to, Act act, BookingPolicy policy) {
            return Rescheduling.move(this, to, act, policy);
        }

        @Override
        public Outcome<Change<Session>, BookingRefusal> start(Instant now) {
            return Holding.start(this, now);
        }
    }

    /** Its start has come. */
    record InProgress(SessionFacts facts) implements Due {

        @Override
        public SessionState state() {
            return SessionState.IN_PROGRESS;
        }

        @Override
        public Outcome<Change<Session>, BookingRefusal> start(Instant now) {
            return Outcome.accepted(Change.of(this));
        }
    }

    /** It was held. */
    record Completed(SessionFacts facts, CompletedBy by, Instant completedAt) implements Told {

        @Override
        public SessionState state() {
            return SessionState.COMPLETED;
        }

        @Override
        public Instant toldAt() {
            return completedAt;
        }

        @Override
        public Completed with(SessionFacts other) {
            return new Completed(other, by, completedAt);
        }

        @Override
        public Outcome<Change<Session>, BookingRefusal> complete(CompletedBy again, Instant now, BookingPolicy policy) {
            return Outcome.accepted(Change.of(this));
        }

        /** A session the platform closed by itself can still turn out to have had no teacher. */
        @Override
        public Outcome<Change<Session>, BookingRefusal> teacherMissed(Act act, BookingPolicy policy) {
            return by == CompletedBy.VIDEO || by == CompletedBy.SWEEP
                    ? NoShows.teacher(this, act, policy)
                    : Told.super.teacherMissed(act, policy);
        }

        /** Which module of the course it taught, settled once. */
        public Completed teaching(ModuleId module) {
            if (!(facts.subject() instanceof Subject.CourseLesson(var enrollment, var course, var _))) {
                throw new IllegalStateException("only a session of a course teaches a module");
            }
            return with(facts.about(new Subject.CourseLesson(enrollment, course, module)));
        }
    }

    /** The teacher said no to the request. */
    record Declined(SessionFacts facts, @Nullable String reason, Instant declinedAt) implements Session {

        @Override
        public SessionState state() {
            return SessionState.DECLINED;
        }

        @Override
        public Outcome<Change<Session>, BookingRefusal> decline(@Nullable String again, Instant now) {
            return Outcome.accepted(Change.of(this));
        }
    }

    /** Its holds lapsed unpaid, or the request unanswered. */
    record Expired(SessionFacts facts, Instant expiredAt) implements Session {

        @Override
        public SessionState state() {
            return SessionState.EXPIRED;
        }

        @Override
        public Outcome<Change<Session>, BookingRefusal> expire(Instant now, BookingPolicy policy) {
            return Outcome.accepted(Change.of(this));
        }

        @Override
        public Outcome<Change<Session>, BookingRefusal> retake(SeatId seat, Instant now, BookingPolicy policy) {
            return SeatSteps.retake(this, seat, now, policy);
        }
    }

    /** Its last seat was cancelled before the start, or all at once were. */
    record Cancelled(SessionFacts facts, Party by, @Nullable String reason, Instant cancelledAt) implements Session {

        @Override
        public SessionState state() {
            return SessionState.CANCELLED;
        }

        @Override
        public Outcome<Change<Session>, BookingRefusal> cancel(@Nullable String again, Act act, BookingPolicy policy) {
            return act.party() == by ? Outcome.accepted(Change.of(this)) : Session.super.cancel(again, act, policy);
        }

        @Override
        public Outcome<Change<Session>, BookingRefusal> cancelSeat(
                CancellationDecision decision, @Nullable String again, Act act, BookingPolicy policy) {
            return CancellationSteps.again(this, decision, act);
        }

        @Override
        public Outcome<Change<Session>, BookingRefusal> closeBooking(Instant now, BookingPolicy policy) {
            return by == Party.PLATFORM ? Outcome.accepted(Change.of(this)) : Session.super.closeBooking(now, policy);
        }
    }

    /** No student came; the teacher earns in full. */
    record NoShowByStudent(SessionFacts facts, Instant reportedAt) implements Told {

        @Override
        public SessionState state() {
            return SessionState.NO_SHOW_STUDENT;
        }

        @Override
        public Instant toldAt() {
            return reportedAt;
        }

        @Override
        public NoShowByStudent with(SessionFacts other) {
            return new NoShowByStudent(other, reportedAt);
        }

        @Override
        public Outcome<Change<Session>, BookingRefusal> studentMissed(SeatId seat, Act act, BookingPolicy policy) {
            return seatOrThrow(seat).state() == SeatState.MISSED
                    ? Outcome.accepted(Change.of(this))
                    : Told.super.studentMissed(seat, act, policy);
        }
    }

    /** The teacher did not come; everything went back. */
    record NoShowByTeacher(SessionFacts facts, Instant reportedAt) implements Told {

        @Override
        public SessionState state() {
            return SessionState.NO_SHOW_TEACHER;
        }

        @Override
        public Instant toldAt() {
            return reportedAt;
        }

        @Override
        public NoShowByTeacher with(SessionFacts other) {
            return new NoShowByTeacher(other, reportedAt);
        }

        @Override
        public Outcome<Change<Session>, BookingRefusal> teacherMissed(Act act, BookingPolicy policy) {
            return Outcome.accepted(Change.of(this));
        }
    }

    /** The seat that must be in it. */
    default Seat seatOrThrow(SeatId seat) {
        return facts().seat(seat).orElseThrow(() -> new IllegalArgumentException("no seat " + seat + " in " + id()));
    }
}
