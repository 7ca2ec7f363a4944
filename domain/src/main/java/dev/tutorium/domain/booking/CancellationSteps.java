package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a cancellation, as {@link Cancellation} decided it, changes the session. */
final class CancellationSteps {

    private CancellationSteps() {}

    static Outcome<Change<Session>, BookingRefusal> seat(
            Session.Open session,
            CancellationDecision decision,
            @Nullable String reason,
            Act act,
            BookingPolicy policy) {
        var facts = session.facts();
        var seat = session.seatOrThrow(decision.seat());
        if (!seat.holdsCalendar()) {
            return again(session, decision, act);
        }
        if (facts.startedBy(act.at())) {
            return Outcome.refused(
                    new BookingRefusal.AlreadyStarted(facts.time().start()));
        }
        var missing = lacksReason(decision, reason, policy);
        if (missing.isPresent()) {
            return Outcome.refused(missing.get());
        }
        var after = facts.changing(SeatSteps.is(seat.id()), each -> each.cancelled(settlement(decision, reason, act)));
        var next = SeatSteps.standing(session, after, act.at(), policy)
                .orElseGet(() -> new Session.Cancelled(after, act.party(), reason, act.at()));
        var events = new ArrayList<DomainEvent>();
        events.add(told(facts, decision, reason, act));
        if (next instanceof Session.Cancelled) {
            events.add(SeatSteps.released(next, act.at()));
        }
        if (Cancellation.strikes(decision.ground(), policy)) {
            events.add(strike(facts, act.at()));
        }
        return Outcome.accepted(new Change<>(next, events));
    }

    /** A seat that the same side cancelled before stays as it is. */
    static Outcome<Change<Session>, BookingRefusal> again(Session session, CancellationDecision decision, Act act) {
        var settlement = session.seatOrThrow(decision.seat()).settlement();
        return settlement != null && settlement.by() == act.party()
                ? Outcome.accepted(Change.of(session))
                : Outcome.refused(new BookingRefusal.WrongState(session.state(), SessionAction.CANCEL));
    }

    static Outcome<Change<Session>, BookingRefusal> all(
            Session.Open session, @Nullable String reason, Act act, BookingPolicy policy) {
        var facts = session.facts();
        if (act.party() == Party.STUDENT && !facts.isOnly(act.by())) {
            return Outcome.refused(new BookingRefusal.SharedSession());
        }
        var decisions = new ArrayList<CancellationDecision>();
        for (var seat : facts.takenSeats()) {
            switch (Cancellation.decide(session, seat, act, policy)) {
                case Outcome.Refused<CancellationDecision, BookingRefusal>(var refusal) -> {
                    return Outcome.refused(refusal);
                }
                case Outcome.Accepted<CancellationDecision, BookingRefusal>(var decision) -> {
                    var missing = lacksReason(decision, reason, policy);
                    if (missing.isPresent()) {
                        return Outcome.refused(missing.get());
                    }
                    decisions.add(decision);
                }
            }
        }
        var change = ending(facts, decisions, reason, act);
        var struck = decisions.stream().anyMatch(decision -> Cancellation.strikes(decision.ground(), policy));
        return Outcome.accepted(struck ? change.with(strike(facts, act.at())) : change);
    }

    static Outcome<Change<Session>, BookingRefusal> belowMinimum(
            Session.Open session, Instant now, BookingPolicy policy) {
        var facts = session.facts();
        var closes = facts.terms().closes(facts.time());
        if (now.isBefore(closes)) {
            return Outcome.refused(new BookingRefusal.TooEarly(SessionAction.CLOSE_BOOKING, closes));
        }
        var booked = facts.seatsIn(SeatState.BOOKED).size();
        var needed = facts.terms().minimumParticipants();
        if (booked >= needed || facts.startedBy(now)) {
            return Outcome.accepted(Change.of(session));
        }
        var ground = new CancellationGround.TooFewParticipants(booked, needed);
        var decisions = facts.takenSeats().stream()
                .map(seat -> Cancellation.free(seat, ground))
                .toList();
        return Outcome.accepted(ending(facts, decisions, null, Act.byPlatform(now)));
    }

    private static Optional<BookingRefusal> lacksReason(
            CancellationDecision decision, @Nullable String reason, BookingPolicy policy) {
        return decision.reasonRequired() && (reason == null || reason.isBlank())
                ? Optional.of(new BookingRefusal.ReasonRequired(policy.lateCancellation()))
                : Optional.empty();
    }

    private static Change<Session> ending(
            SessionFacts facts, List<CancellationDecision> decisions, @Nullable String reason, Act act) {
        var after = facts;
        var events = new ArrayList<DomainEvent>();
        for (var decision : decisions) {
            after = after.changing(
                    SeatSteps.is(decision.seat()), seat -> seat.cancelled(settlement(decision, reason, act)));
            events.add(told(facts, decision, reason, act));
        }
        var cancelled = new Session.Cancelled(after, act.party(), reason, act.at());
        events.add(SeatSteps.released(cancelled, act.at()));
        return new Change<>(cancelled, events);
    }

    static Settlement settlement(CancellationDecision decision, @Nullable String reason, Act act) {
        return new Settlement(
                act.at(), act.party(), decision.refundPercent(), decision.refund(), decision.explanation(), reason);
    }

    static BookingEvent told(SessionFacts facts, CancellationDecision decision, @Nullable String reason, Act act) {
        return new BookingEvent.SeatCancelled(
                facts.id(),
                facts.teacher(),
                decision.seat(),
                decision.student(),
                facts.time(),
                act.party(),
                decision.refund(),
                decision.compensation(),
                decision.explanation(),
                reason,
                act.at());
    }

    private static BookingEvent strike(SessionFacts facts, Instant now) {
        return new BookingEvent.TeacherStruck(facts.id(), facts.teacher(), Strike.Cause.LATE_CANCELLATION, now);
    }
}
