package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.TimeRange;
import java.util.Objects;

/** Whether a session may be moved, and what a move means for a later cancellation. */
public final class Rescheduling {

    private Rescheduling() {}

    /** Whether it may be moved now, to whatever time; preview and move both ask this. */
    public static Outcome<RescheduleDecision, BookingRefusal> decide(Session session, Act act, BookingPolicy policy) {
        var facts = session.facts();
        if (facts.startedBy(act.at())) {
            return Outcome.refused(
                    new BookingRefusal.AlreadyStarted(facts.time().start()));
        }
        if (!(session instanceof Session.Scheduled)) {
            return Outcome.refused(new BookingRefusal.WrongState(session.state(), SessionAction.RESCHEDULE));
        }
        if (act.party() == Party.STUDENT && !facts.isOnly(act.by())) {
            return Outcome.refused(new BookingRefusal.SharedSession());
        }
        if (facts.moves().size() >= policy.moves()) {
            return Outcome.refused(new BookingRefusal.TooManyMoves(policy.moves()));
        }
        var grace = facts.takenSeats().stream().allMatch(seat -> seat.inGrace(act.at(), policy));
        var until = facts.time().start().minus(policy.moveNotice());
        if (!grace && act.at().isAfter(until)) {
            return Outcome.refused(new BookingRefusal.TooLateToMove(until));
        }
        var left = policy.moves() - facts.moves().size() - 1;
        return refund(session, act, policy).map(percent -> new RescheduleDecision(left, until, percent, grace));
    }

    /** What a cancellation would give back instead. */
    private static Outcome<Integer, BookingRefusal> refund(Session session, Act act, BookingPolicy policy) {
        return act.party() == Party.STUDENT
                ? Cancellation.decide(session, session.facts().takenSeats().getFirst(), act, policy)
                        .map(CancellationDecision::refundPercent)
                : Outcome.accepted(100);
    }

    static Outcome<Change<Session>, BookingRefusal> move(
            Session.Scheduled session, TimeRange to, Act act, BookingPolicy policy) {
        var facts = session.facts();
        if (to.equals(facts.time())) {
            return Outcome.accepted(Change.of(session));
        }
        return decide(session, act, policy).map(decision -> {
            var by = Objects.requireNonNull(act.by(), "the platform moves no session by itself");
            var move = new Move(by, act.party(), act.at(), facts.time(), to, decision.refundPercent());
            var after = facts.moved(move);
            var event = new BookingEvent.SessionMoved(
                    facts.id(),
                    facts.teacher(),
                    facts.students(Seat::holdsCalendar),
                    facts.time(),
                    to,
                    act.party(),
                    after.revision(),
                    act.at());
            return Change.of(new Session.Scheduled(after), event);
        });
    }
}
