package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Instant;

/** From the opening of the room to the completion of a session. */
final class Holding {

    private Holding() {}

    static Outcome<TimeRange, BookingRefusal> room(SessionFacts facts, Instant now, BookingPolicy policy) {
        var open = facts.time().widened(policy.joinFrom(), policy.joinUntil());
        if (now.isBefore(open.start())) {
            return Outcome.refused(new BookingRefusal.TooEarly(SessionAction.ENTER_ROOM, open.start()));
        }
        return now.isBefore(open.end())
                ? Outcome.accepted(open)
                : Outcome.refused(new BookingRefusal.TooLate(SessionAction.ENTER_ROOM, open.end()));
    }

    /** Also before it opens: a link that does not work is found when it is tried. */
    static Outcome<Change<Session>, BookingRefusal> replaceRoom(Session.Due session, Act act, BookingPolicy policy) {
        var facts = session.facts();
        var until = facts.time().end().plus(policy.joinUntil());
        return act.at().isBefore(until)
                ? Outcome.accepted(Change.of(
                        session,
                        new BookingEvent.RoomReplaced(
                                facts.id(),
                                facts.teacher(),
                                facts.students(seat -> seat.state() == SeatState.BOOKED),
                                facts.time(),
                                act.party(),
                                act.at())))
                : Outcome.refused(new BookingRefusal.TooLate(SessionAction.REPLACE_ROOM, until));
    }

    static Outcome<Change<Session>, BookingRefusal> start(Session.Scheduled session, Instant now) {
        var facts = session.facts();
        if (!facts.startedBy(now)) {
            return Outcome.refused(new BookingRefusal.TooEarly(
                    SessionAction.START, facts.time().start()));
        }
        var events = SeatSteps.holdsLapse(facts, now);
        events.add(new BookingEvent.SessionStarted(facts.id(), facts.teacher(), facts.time(), now));
        return Outcome.accepted(new Change<>(new Session.InProgress(SeatSteps.withoutHolds(facts)), events));
    }

    static Outcome<Change<Session>, BookingRefusal> complete(
            Session.Due session, CompletedBy by, Instant now, BookingPolicy policy) {
        var facts = session.facts();
        var from = switch (by) {
            case TEACHER, CREATOR, ADMIN -> facts.time().end();
            case VIDEO -> facts.time().start();
            case SWEEP -> facts.time().end().plus(policy.stale());
        };
        if (now.isBefore(from)) {
            return Outcome.refused(new BookingRefusal.TooEarly(SessionAction.COMPLETE, from));
        }
        var attended = facts.seatsIn(SeatState.BOOKED);
        var after = SeatSteps.withoutHolds(facts)
                .changing(seat -> seat.state() == SeatState.BOOKED, seat -> seat.in(SeatState.ATTENDED));
        var events = SeatSteps.holdsLapse(facts, now);
        events.add(new BookingEvent.SessionCompleted(
                facts.id(),
                facts.teacher(),
                attended.stream().map(Seat::id).toList(),
                attended.stream().map(Seat::student).toList(),
                facts.subject().paidBy().orElse(null),
                facts.time(),
                now));
        return Outcome.accepted(new Change<>(new Session.Completed(after, by, now), events));
    }
}
