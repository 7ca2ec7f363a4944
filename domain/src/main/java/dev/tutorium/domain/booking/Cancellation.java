package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/** What a cancellation gives back, and what it costs the teacher. Preview and cancellation both ask {@link #decide}. */
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

    /**
     * Whether a quote still binds: not lapsed, its session not moved since, and its seat not paid since it was quoted as one
     * nobody had paid for.
     */
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
        var same = quote.session().equals(facts.id())
                && quote.student().equals(student)
                && quote.revision() == facts.revision()
                && facts.seat(quote.decision().seat())
                        .filter(seat -> fits(quote.decision(), seat))
                        .isPresent();
        return same ? Outcome.accepted(quote.decision()) : Outcome.refused(new BookingRefusal.QuoteOutdated());
    }

    private static boolean fits(CancellationDecision decision, Seat seat) {
        return decision.ground() instanceof CancellationGround.Unpaid
                ? seat.state() == SeatState.HELD
                : seat.holdsCalendar();
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
            case TEACHER ->
                seat.inGrace(act.at(), policy)
                        ? new CancellationGround.Grace(seat.graceEnds(policy))
                        : new CancellationGround.ByTeacher(notice);
            case STUDENT -> byStudent(facts, seat, act.at(), notice, policy);
        };
    }

    private static CancellationGround byStudent(
            SessionFacts facts, Seat seat, Instant now, Duration notice, BookingPolicy policy) {
        var moves = facts.movesSince(seat.bookedAt());
        if (!moves.isEmpty() && moves.getLast().party() != Party.STUDENT) {
            return new CancellationGround.MovedByTeacher(moves.getLast().at());
        }
        if (seat.inGrace(now, policy)) {
            return new CancellationGround.Grace(seat.graceEnds(policy));
        }
        var tier = facts.terms().policy().tierFor(notice);
        return moves.stream()
                .filter(move -> move.by().equals(seat.student()) && move.refundPercent() < tier.refundPercent())
                .min(Comparator.comparingInt(Move::refundPercent))
                .<CancellationGround>map(
                        move -> new CancellationGround.CappedByMove(tier, notice, move.at(), move.refundPercent()))
                .orElseGet(() -> new CancellationGround.ByTier(tier, notice));
    }

    private static int percent(CancellationGround ground) {
        return switch (ground) {
            case CancellationGround.ByTier(var tier, var _) -> tier.refundPercent();
            case CancellationGround.CappedByMove(var _, var _, var _, var percent) -> percent;
            case CancellationGround.Unpaid _,
                    CancellationGround.PaymentFailed _,
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
        return strikes(ground, policy) ? policy.compensationIn(currency) : Money.zero(currency);
    }

    /** Whether it is so late for a teacher that it costs a compensation and a strike. */
    static boolean strikes(CancellationGround ground, BookingPolicy policy) {
        return ground instanceof CancellationGround.ByTeacher(var notice) && notice.compareTo(policy.lateTeacher()) < 0;
    }

    /** Its payment could not be taken: there is nothing to give back. */
    public static CancellationDecision unpaid(Seat seat) {
        return decision(
                seat,
                new CancellationGround.PaymentFailed(),
                false,
                Money.zero(seat.price().currency()));
    }

    /** Everything back, whatever the policy says. An unpaid seat has nothing to give back. */
    static CancellationDecision free(Seat seat, CancellationGround ground) {
        var why = seat.state() == SeatState.HELD ? new CancellationGround.Unpaid() : ground;
        return decision(seat, why, false, Money.zero(seat.price().currency()));
    }

    private static CancellationDecision decision(
            Seat seat, CancellationGround ground, boolean reasonRequired, Money compensation) {
        var nothing = ground instanceof CancellationGround.Unpaid || ground instanceof CancellationGround.PaymentFailed;
        var paid = nothing ? Money.zero(seat.price().currency()) : seat.price();
        var percent = percent(ground);
        return new CancellationDecision(
                seat.id(),
                seat.student(),
                paid,
                percent,
                paid.fraction(percent, 100, RoundingMode.HALF_UP),
                CreditEffect.ofCancelling(seat, percent),
                compensation,
                reasonRequired,
                ground);
    }
}
