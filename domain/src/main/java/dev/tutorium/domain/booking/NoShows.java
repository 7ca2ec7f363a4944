package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SeatId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** A side that did not come, as the other side reports it. */
final class NoShows {

    private NoShows() {}

    static Outcome<Change<Session>, BookingRefusal> student(
            Session.Due session, SeatId id, Act act, BookingPolicy policy) {
        var facts = session.facts();
        var seat = session.seatOrThrow(id);
        if (seat.state() == SeatState.MISSED) {
            return Outcome.accepted(Change.of(session));
        }
        if (seat.state() != SeatState.BOOKED) {
            return Outcome.refused(new BookingRefusal.WrongState(session.state(), SessionAction.REPORT_NO_SHOW));
        }
        if (act.party() == Party.STUDENT) {
            return Outcome.refused(new BookingRefusal.NotTheirsToSay(SessionAction.REPORT_NO_SHOW));
        }
        var outside = outsideWindow(facts, act.at(), policy);
        if (outside.isPresent()) {
            return Outcome.refused(outside.get());
        }
        var after = SeatSteps.withoutHolds(facts).changing(SeatSteps.is(id), missing -> missing.in(SeatState.MISSED));
        var next = after.seatsIn(SeatState.BOOKED).isEmpty()
                ? new Session.NoShowByStudent(after, act.at())
                : new Session.InProgress(after);
        var events = SeatSteps.holdsLapse(facts, act.at());
        events.add(new BookingEvent.StudentMissed(
                facts.id(),
                facts.teacher(),
                id,
                seat.student(),
                facts.subject().paidBy().orElse(null),
                facts.time(),
                act.at()));
        return Outcome.accepted(new Change<>(next, events));
    }

    static Outcome<Change<Session>, BookingRefusal> teacher(Session session, Act act, BookingPolicy policy) {
        var facts = session.facts();
        if (!waited(facts, act)) {
            return Outcome.refused(new BookingRefusal.NotTheirsToSay(SessionAction.REPORT_NO_SHOW));
        }
        var outside = outsideWindow(facts, act.at(), policy);
        return outside.isPresent() ? Outcome.refused(outside.get()) : Outcome.accepted(givingBack(session, act.at()));
    }

    /** Gives everything back, to those too whom the teacher had reported missing. */
    static Change<Session> givingBack(Session session, Instant now) {
        var facts = session.facts();
        Predicate<Seat> firm = seat -> stands(seat) || seat.state() == SeatState.MISSED;
        var platform = Act.byPlatform(now);
        var events = SeatSteps.holdsLapse(facts, now);
        var after = SeatSteps.withoutHolds(facts).changing(firm, seat -> {
            var decision = Cancellation.free(seat, new CancellationGround.TeacherMissed());
            events.add(CancellationSteps.told(facts, decision, null, platform));
            return seat.cancelled(CancellationSteps.settlement(decision, null, platform));
        });
        events.add(
                new BookingEvent.TeacherMissed(facts.id(), facts.teacher(), facts.students(firm), facts.time(), now));
        events.add(new BookingEvent.TeacherStruck(facts.id(), facts.teacher(), Strike.Cause.NO_SHOW, now));
        return new Change<>(new Session.NoShowByTeacher(after, now), events);
    }

    private static boolean waited(SessionFacts facts, Act act) {
        return switch (act.party()) {
            case PLATFORM -> true;
            case TEACHER -> false;
            case STUDENT ->
                facts.seats().stream()
                        .anyMatch(seat -> stands(seat) && seat.student().equals(act.by()));
        };
    }

    private static boolean stands(Seat seat) {
        return seat.state() == SeatState.BOOKED || seat.state() == SeatState.ATTENDED;
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
