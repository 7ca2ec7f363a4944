package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Duration;
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
        if (act.party() == Party.STUDENT && facts.takenSeats().size() > 1) {
            return Outcome.refused(new BookingRefusal.SharedSession());
        }
        if (facts.moves().size() >= policy.moves()) {
            return Outcome.refused(new BookingRefusal.TooManyMoves(policy.moves()));
        }
        var grace = act.party() == Party.STUDENT && inGrace(facts, act, policy);
        var until = facts.time().start().minus(policy.moveNotice());
        if (!grace && act.at().isAfter(until)) {
            return Outcome.refused(new BookingRefusal.TooLateToMove(until));
        }
        var left = policy.moves() - facts.moves().size() - 1;
        return Outcome.accepted(new RescheduleDecision(left, until, grace ? 100 : refund(facts, act), grace));
    }

    private static boolean inGrace(SessionFacts facts, Act act, BookingPolicy policy) {
        return facts.takenSeats().stream()
                .anyMatch(seat -> !act.at().isAfter(seat.bookedAt().plus(policy.grace())));
    }

    private static int refund(SessionFacts facts, Act act) {
        if (act.party() != Party.STUDENT) {
            return 100;
        }
        var notice = Duration.between(act.at(), facts.time().start());
        return facts.terms().policy().tierFor(notice).refundPercent();
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
