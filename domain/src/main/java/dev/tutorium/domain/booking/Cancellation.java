package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a cancellation gives back, and how it changes the session. Preview and cancellation both ask {@link #decide}. */
public final class Cancellation {

    private Cancellation() {}

    /** What cancelling this seat comes to, in the act's part and at its time. */
    public static Outcome<CancellationDecision, BookingRefusal> decide(
            Session session, Seat seat, Act act, BookingPolicy policy) {
        var facts = session.facts();
        if (facts.startedBy(act.at())) {
            return Outcome.refused(
                    new BookingRefusal.AlreadyStarted(facts.time().start()));
        }
        if (!(session instanceof Session.Open) || !seat.holdsCalendar()) {
            return Outcome.refused(new BookingRefusal.WrongState(session.state(), SessionAction.CANCEL));
        }
        var notice = Duration.between(act.at(), facts.time().start());
        var ground = ground(facts, seat, act, notice, policy);
        var late = notice.compareTo(policy.lateCancellation()) < 0;
        var reasonRequired = late && !(ground instanceof CancellationGround.Unpaid);
        return Outcome.accepted(decision(seat, ground, reasonRequired, compensation(seat, ground, policy)));
    }

    /** Whether the decision can be carried out with this reason. */
    static Optional<BookingRefusal> lacksReason(
            CancellationDecision decision, @Nullable String reason, BookingPolicy policy) {
        return decision.reasonRequired() && (reason == null || reason.isBlank())
                ? Optional.of(new BookingRefusal.ReasonRequired(policy.lateCancellation()))
                : Optional.empty();
    }

    /** Whether a quote still binds: not lapsed, and its session not moved since. */
    public static Outcome<CancellationDecision, BookingRefusal> redeem(
            CancellationQuote quote, Session session, AccountId student, Instant now) {
        var facts = session.facts();
        if (facts.startedBy(now)) {
            return Outcome.refused(
                    new BookingRefusal.AlreadyStarted(facts.time().start()));
        }
        if (!now.isBefore(quote.validUntil())) {
            return Outcome.refused(new BookingRefusal.QuoteExpired(quote.validUntil()));
        }
        var live = facts.seat(quote.decision().seat()).filter(Seat::holdsCalendar);
        var same = quote.session().equals(facts.id())
                && quote.student().equals(student)
                && quote.revision() == facts.revision();
        return same && live.isPresent()
                ? Outcome.accepted(quote.decision())
                : Outcome.refused(new BookingRefusal.QuoteOutdated());
    }

    private static CancellationGround ground(
            SessionFacts facts, Seat seat, Act act, Duration notice, BookingPolicy policy) {
        if (seat.state() == SeatState.HELD) {
            return new CancellationGround.Unpaid();
        }
        if (seat.state() == SeatState.REQUESTED) {
            return new CancellationGround.NotAcceptedYet();
        }
        return switch (act.party()) {
            case PLATFORM -> new CancellationGround.ByPlatform();
            case TEACHER -> new CancellationGround.ByTeacher(notice);
            case STUDENT -> byStudent(facts, seat, act.at(), notice, policy);
        };
    }

    private static CancellationGround byStudent(
            SessionFacts facts, Seat seat, Instant now, Duration notice, BookingPolicy policy) {
        if (!facts.moves().isEmpty()) {
            var last = facts.moves().getLast();
            if (last.party() != Party.STUDENT && !last.at().isBefore(seat.bookedAt())) {
                return new CancellationGround.MovedByTeacher(last.at());
            }
        }
        var graceEnds = seat.bookedAt().plus(policy.grace());
        if (!now.isAfter(graceEnds)) {
            return new CancellationGround.Grace(graceEnds);
        }
        var tier = facts.terms().policy().tierFor(notice);
        return strictest(facts, seat.student())
                .filter(move -> move.refundPercent() < tier.refundPercent())
                .<CancellationGround>map(
                        move -> new CancellationGround.CappedByMove(tier, notice, move.at(), move.refundPercent()))
                .orElseGet(() -> new CancellationGround.ByTier(tier, notice));
    }

    /** The move by which the student limited what can still come back. */
    private static Optional<Move> strictest(SessionFacts facts, AccountId student) {
        return facts.moves().stream()
                .filter(move -> move.by().equals(student))
                .min((one, other) -> Integer.compare(one.refundPercent(), other.refundPercent()));
    }

    private static int percent(CancellationGround ground) {
        return switch (ground) {
            case CancellationGround.ByTier(var tier, var _) -> tier.refundPercent();
            case CancellationGround.CappedByMove(var _, var _, var _, var percent) -> percent;
            case CancellationGround.Unpaid _,
                    CancellationGround.NotAcceptedYet _,
                    CancellationGround.Grace _,
                    CancellationGround.MovedByTeacher _,
                    CancellationGround.ByTeacher _,
                    CancellationGround.ByPlatform _,
                    CancellationGround.TooFewParticipants _,
                    CancellationGround.TeacherMissed _ -> 100;
        };
    }

    private static Money compensation(Seat seat, CancellationGround ground, BookingPolicy policy) {
        var currency = seat.price().currency();
        return ground instanceof CancellationGround.ByTeacher(var notice) && notice.compareTo(policy.lateTeacher()) < 0
                ? policy.compensationIn(currency)
                : Money.zero(currency);
    }

    private static CancellationDecision decision(
            Seat seat, CancellationGround ground, boolean reasonRequired, Money compensation) {
        var paid = ground instanceof CancellationGround.Unpaid
                ? Money.zero(seat.price().currency())
                : seat.price();
        var percent = percent(ground);
        var refund = paid.fraction(percent, 100, RoundingMode.HALF_UP);
        return new CancellationDecision(
                seat.id(),
                seat.student(),
                paid,
                percent,
                refund,
                CreditEffect.ofCancelling(seat, percent),
                compensation,
                reasonRequired,
                ground);
    }

    static Outcome<Change<Session>, BookingRefusal> seat(
            Session.Open session,
            CancellationDecision decision,
            @Nullable String reason,
            Act act,
            BookingPolicy policy) {
        var missing = lacksReason(decision, reason, policy);
        if (missing.isPresent()) {
            return Outcome.refused(missing.get());
        }
        var facts = session.facts();
        var after = facts.changing(
                SeatSteps.is(decision.seat()), seat -> seat.cancelled(settlement(decision, reason, act)));
        var next = SeatSteps.standing(session, after, act.at(), policy)
                .orElseGet(() -> new Session.Cancelled(after, act.party(), reason, act.at()));
        var change = Change.of(next, told(facts, decision, reason, act));
        return Outcome.accepted(
                next instanceof Session.Cancelled ? change.with(SeatSteps.released(next, act.at())) : change);
    }

    static Outcome<Change<Session>, BookingRefusal> all(
            Session.Open session, @Nullable String reason, Act act, BookingPolicy policy) {
        var decisions = new ArrayList<CancellationDecision>();
        for (var seat : session.facts().takenSeats()) {
            switch (decide(session, seat, act, policy)) {
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
        var change = ending(session.facts(), decisions, reason, act);
        var struck =
                decisions.stream().anyMatch(decision -> decision.compensation().isPositive());
        return Outcome.accepted(struck ? change.with(strike(session, act.at())) : change);
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
        var decisions =
                facts.takenSeats().stream().map(seat -> free(seat, ground)).toList();
        return Outcome.accepted(ending(facts, decisions, null, Act.byPlatform(now)));
    }

    /** Everything back, whatever the policy says. An unpaid seat has nothing to give back. */
    static CancellationDecision free(Seat seat, CancellationGround ground) {
        var why = seat.state() == SeatState.HELD ? new CancellationGround.Unpaid() : ground;
        return decision(seat, why, false, Money.zero(seat.price().currency()));
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

    private static BookingEvent strike(Session session, Instant now) {
        return new BookingEvent.TeacherStruck(
                session.id(), session.facts().teacher(), Strike.Cause.LATE_CANCELLATION, now);
    }
}
