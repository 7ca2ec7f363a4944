package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.Strikes;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.application.scheduling.WaitlistOffering;
import dev.tutorium.domain.booking.BookingEvent.SeatCancelled;
import dev.tutorium.domain.booking.BookingEvent.SeatDeclined;
import dev.tutorium.domain.booking.BookingEvent.SeatExpired;
import dev.tutorium.domain.booking.BookingEvent.SessionMoved;
import dev.tutorium.domain.booking.BookingEvent.TeacherStruck;
import dev.tutorium.domain.booking.Seat;
import dev.tutorium.domain.booking.SeatState;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.booking.Settlement;
import dev.tutorium.domain.booking.Strike;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.Explanation;
import dev.tutorium.domain.payment.JournalEntry;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.Portion;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a change of a session means for money and for its teacher, done in the transaction of that change: a seat that becomes firm
 * captures its payment, one that ends gives back what was decided, one that was held or missed is earned; a teacher who cancels late
 * owes the student a compensation and has a strike; time that comes free is offered to who waits for it.
 */
public final class Consequences {

    private final Charges charges;
    private final Ledger ledger;
    private final Strikes strikes;
    private final SeatCredits credits;
    private final WaitlistOffering waiting;
    private final Ids ids;
    private final PaymentPolicy payment;

    public Consequences(
            Charges charges,
            Ledger ledger,
            Strikes strikes,
            SeatCredits credits,
            WaitlistOffering waiting,
            Ids ids,
            PaymentPolicy payment) {
        this.charges = charges;
        this.ledger = ledger;
        this.strikes = strikes;
        this.credits = credits;
        this.waiting = waiting;
        this.ids = ids;
        this.payment = payment;
    }

    void follow(Session before, Change<Session> change, Instant now) {
        var changed = new LinkedHashMap<Seat, SeatState>();
        for (var seat : change.state().facts().seats()) {
            before.facts()
                    .seat(seat.id())
                    .map(Seat::state)
                    .filter(was -> was != seat.state())
                    .ifPresent(was -> changed.put(seat, was));
        }
        changed.forEach((seat, was) -> follow(seat, was, now));
        changed.keySet().forEach(seat -> credits.follow(seat, now));
        for (var event : change.events()) {
            switch (event) {
                case SeatCancelled cancelled
                when cancelled.compensation().isPositive() ->
                    ledger.post(JournalEntry.compensated(
                            "seat:" + cancelled.seat().value(),
                            cancelled.teacher(),
                            cancelled.student(),
                            cancelled.compensation(),
                            now));
                case TeacherStruck(var session, var teacher, var cause, var at) ->
                    strikes.add(new Strike(teacher, session, cause, at));
                default -> {}
            }
        }
        freed(change)
                .distinct()
                .forEach(time -> waiting.freed(change.state().facts().teacher(), time, now));
    }

    private static Stream<TimeRange> freed(Change<Session> change) {
        return change.events().stream().flatMap(event -> switch (event) {
            case SeatCancelled cancelled -> Stream.of(cancelled.time());
            case SeatExpired expired -> Stream.of(expired.time());
            case SeatDeclined declined -> Stream.of(declined.time());
            case SessionMoved moved -> Stream.of(moved.from());
            default -> Stream.empty();
        });
    }

    /**
     * Gives back what was paid for a seat which cannot be had any more: all of it, and true, so that both are told; or what the
     * cancellation came to that was quicker than the capture. False when there is nothing, or it was given back before.
     */
    boolean giveBack(Seat seat, Instant now) {
        if (!isThere(seat)) {
            return false;
        }
        var settlement = seat.settlement();
        if (settlement != null && !settlement.givesAllBack()) {
            settle(seat, settlement, now);
            return false;
        }
        end(seat, seat.price(), Explanation.of("seat_lost", "paid after the time was taken"), now);
        return true;
    }

    /** Whether a payment of the seat, or an authorisation nothing was decided on, is there in full. */
    boolean isThere(Seat seat) {
        return charge(seat).map(Consequences::isThere).orElse(false);
    }

    private Optional<Charge> charge(Seat seat) {
        return seat.paidWith().charged().map(charges::getForUpdate);
    }

    private static boolean isThere(Charge charge) {
        return switch (charge) {
            case Charge.Paid paid -> isUntouched(paid);
            case Charge.Authorised authorised -> authorised.wanted() == Charge.Authorised.Wanted.UNDECIDED;
            case Charge.Open _, Charge.Voided _, Charge.Expired _, Charge.Failed _ -> false;
        };
    }

    /** Nothing of it went back, and nobody has earned it. */
    private static boolean isUntouched(Charge.Paid paid) {
        return paid.refunds().isEmpty()
                && paid.shares().stream()
                        .flatMap(share -> share.portions().stream())
                        .allMatch(portion -> portion.state() == Portion.State.PENDING);
    }

    private void follow(Seat seat, SeatState was, Instant now) {
        switch (seat.state()) {
            case BOOKED, REQUESTED -> {
                if (seat.state() == SeatState.BOOKED) {
                    capture(seat, now);
                }
            }
            case ATTENDED, MISSED -> earn(seat, now);
            case DECLINED -> end(seat, seat.price(), Explanation.of("seat_declined", ""), now);
            case CANCELLED, EXPIRED -> {
                if (was == SeatState.HELD) {
                    abandon(seat, now);
                } else if (seat.settlement() != null) {
                    settle(seat, seat.settlement(), now);
                } else {
                    end(seat, seat.price(), Explanation.of("unanswered", ""), now);
                }
            }
            case HELD -> throw new IllegalStateException("a seat is held from the start or not at all");
        }
    }

    /** Money that came in the meantime is left alone: its news is on the way, and takes the seat again or gives the money back. */
    private void abandon(Seat seat, Instant now) {
        if (charge(seat).orElse(null) instanceof Charge.Open open) {
            charges.record(open.abandon(now));
        }
    }

    private void capture(Seat seat, Instant now) {
        if (charge(seat).orElse(null) instanceof Charge.Authorised authorised) {
            charges.record(authorised.capture(now));
        }
    }

    /** A repeat changes nothing. The modules of a course are earned as they are settled, by learning's event. */
    void earn(Seat seat, Instant now) {
        if (charge(seat).orElse(null) instanceof Charge.Paid paid) {
            var earned = paid.earn(seat.id().value(), now, payment.escrowHold());
            if (!earned.state().equals(paid)) {
                charges.record(earned);
            }
        }
    }

    private void settle(Seat seat, Settlement settlement, Instant now) {
        var why = Explanation.of(
                "cancellation",
                settlement.explanation(),
                Explanation.figure("price", seat.price()),
                Explanation.percent("back", settlement.refundPercent() * 100),
                Explanation.figure("refund", settlement.refund()));
        end(seat, settlement.refund(), why, now);
    }

    private void end(Seat seat, Money refund, Explanation why, Instant now) {
        charge(seat).ifPresent(charge -> {
            var back = charge instanceof Charge.Paid paid ? refund.min(paid.refundable()) : refund;
            var change = charge.cancel(new RefundId(ids.next()), back, why, payment, now);
            charges.record(change.orThrow(refusal -> new IllegalStateException("refund of what is left: " + refusal)));
        });
    }
}
