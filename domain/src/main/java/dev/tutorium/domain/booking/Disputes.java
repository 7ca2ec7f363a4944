package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;

/** Who may contest how a session went, until when, and what the platform's verdict changes. */
final class Disputes {

    private Disputes() {}

    static Outcome<Change<Session>, BookingRefusal> raise(
            Session.Told session, String reason, Act act, BookingPolicy policy) {
        var facts = session.facts();
        if (!tookPart(facts, act)) {
            return Outcome.refused(new BookingRefusal.NotTheirsToSay(SessionAction.RAISE_DISPUTE));
        }
        if (facts.disputed()) {
            return Outcome.accepted(Change.of(session));
        }
        var until = until(session, policy);
        return act.at().isAfter(until)
                ? Outcome.refused(new BookingRefusal.TooLate(SessionAction.RAISE_DISPUTE, until))
                : Outcome.accepted(Change.of(
                        session.with(facts.disputed(true)),
                        new BookingEvent.SessionDisputed(
                                facts.id(), facts.teacher(), act.party(), reason, facts.time(), act.at())));
    }

    /** From when it could be known how it went: its end, or when that was told if later. */
    private static Instant until(Session.Told session, BookingPolicy policy) {
        var end = session.facts().time().end();
        var from = session.toldAt().isAfter(end) ? session.toldAt() : end;
        return from.plus(policy.dispute());
    }

    /** A seat cancelled before the start had no part in how the session went. */
    private static boolean tookPart(SessionFacts facts, Act act) {
        return switch (act.party()) {
            case PLATFORM -> true;
            case TEACHER -> facts.teacher().equals(act.by());
            case STUDENT ->
                facts.seats().stream()
                        .anyMatch(seat -> seat.student().equals(act.by())
                                && seat.stoodAt(facts.time().start()));
        };
    }

    static Outcome<Change<Session>, BookingRefusal> resolve(Session.Told session, Verdict verdict, Act act) {
        if (act.party() != Party.PLATFORM) {
            return Outcome.refused(new BookingRefusal.NotTheirsToSay(SessionAction.RESOLVE_DISPUTE));
        }
        if (!session.facts().disputed()) {
            return Outcome.refused(new BookingRefusal.NotDisputed());
        }
        var settled = session.with(session.facts().disputed(false));
        var teacherMissed = settled instanceof Session.NoShowByTeacher;
        var resolved =
                new BookingEvent.DisputeResolved(settled.id(), settled.facts().teacher(), verdict, act.at());
        var change = verdict == Verdict.TEACHER_MISSED && !teacherMissed
                ? NoShows.givingBack(settled, act.at())
                : Change.<Session>of(settled);
        return Outcome.accepted(change.with(resolved));
    }
}
