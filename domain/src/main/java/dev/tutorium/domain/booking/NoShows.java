package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SeatId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Predicate;

/** A side that did not come, as the other side reports it. */
final class NoShows {

    private NoShows() {}

    static Outcome<Change<Session>, BookingRefusal> student(
            Session.Due session, SeatId id, Instant now, BookingPolicy policy) {
        var facts = session.facts();
        var seat = session.seatOrThrow(id);
        if (seat.state() == SeatState.MISSED) {
            return Outcome.accepted(Change.of(session));
        }
        if (seat.state() != SeatState.BOOKED) {
            return Outcome.refused(new BookingRefusal.WrongState(session.state(), SessionAction.REPORT_NO_SHOW));
        }
        var outside = outsideWindow(facts, now, policy);
        if (outside.isPresent()) {
            return Outcome.refused(outside.get());
        }
        var after = facts.changing(SeatSteps.is(id), missing -> missing.in(SeatState.MISSED));
        var next = after.seatsIn(SeatState.BOOKED).isEmpty()
                ? new Session.NoShowByStudent(after, now)
                : new Session.InProgress(after);
        return Outcome.accepted(Change.of(
                next,
                new BookingEvent.StudentMissed(
                        facts.id(),
                        facts.teacher(),
                        id,
                        seat.student(),
                        facts.subject().paidBy().orElse(null),
                        facts.time(),
                        now)));
    }

    static Outcome<Change<Session>, BookingRefusal> teacher(Session session, Instant now, BookingPolicy policy) {
        var facts = session.facts();
        var outside = outsideWindow(facts, now, policy);
        if (outside.isPresent()) {
            return Outcome.refused(outside.get());
        }
        Predicate<Seat> waited = seat -> seat.state() == SeatState.BOOKED || seat.state() == SeatState.ATTENDED;
        var act = Act.byPlatform(now);
        var events = new ArrayList<DomainEvent>();
        var after = facts.changing(waited, seat -> {
            var decision = Cancellation.free(seat, new CancellationGround.TeacherMissed());
            events.add(Cancellation.told(facts, decision, null, act));
            return seat.cancelled(Cancellation.settlement(decision, null, act));
        });
        events.add(
                new BookingEvent.TeacherMissed(facts.id(), facts.teacher(), facts.students(waited), facts.time(), now));
        events.add(new BookingEvent.TeacherStruck(facts.id(), facts.teacher(), Strike.Cause.NO_SHOW, now));
        return Outcome.accepted(new Change<>(new Session.NoShowByTeacher(after, now), events));
    }

    private static Optional<BookingRefusal> outsideWindow(SessionFacts facts, Instant now, BookingPolicy policy) {
        var from = facts.time().start().plus(policy.noShowFrom());
        var until = facts.time().start().plus(policy.noShowUntil());
        if (now.isBefore(from)) {
            return Optional.of(new BookingRefusal.TooEarly(SessionAction.REPORT_NO_SHOW, from));
        }
        return now.isAfter(until)
                ? Optional.of(new BookingRefusal.TooLate(SessionAction.REPORT_NO_SHOW, until))
                : Optional.empty();
    }
}
