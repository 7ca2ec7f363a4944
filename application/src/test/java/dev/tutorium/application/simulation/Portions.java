package dev.tutorium.application.simulation;

import dev.tutorium.domain.booking.Seat;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.Dispute;
import dev.tutorium.domain.payment.Portion;
import dev.tutorium.domain.payment.Refund;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Stream;

/** Where the money of a seat has come to rest. */
final class Portions {

    private Portions() {}

    private static Stream<Portion> of(Charge.Paid paid) {
        return paid.shares().stream().flatMap(share -> share.portions().stream());
    }

    /** Nothing of it waits for a session any more. */
    static boolean areEarned(Charge.Paid paid) {
        return of(paid).noneMatch(portion -> portion.state() == Portion.State.PENDING);
    }

    /** All of it went back, except what disputes hold or took. */
    static boolean areGone(Charge.Paid paid) {
        return paid.left().isZero();
    }

    /**
     * What the cancellation gives back went back, as far as there was as much, and the rest is earned. What a dispute holds
     * goes back when it is won.
     */
    static boolean areSettled(Charge.Paid paid, Seat seat) {
        var percent = Objects.requireNonNull(seat.settlement()).refundPercent();
        var due = seat.price().fraction(percent, 100, RoundingMode.HALF_UP);
        var back = paid.refunds().stream().map(Refund::amount).reduce(Money.zero(due.currency()), Money::plus);
        return paid.left().isZero() || isHeldOrLost(paid) || (back.compareTo(due) >= 0 && areEarned(paid));
    }

    private static boolean isHeldOrLost(Charge.Paid paid) {
        return paid.disputes().stream().anyMatch(dispute -> !(dispute.progress() instanceof Dispute.Won));
    }
}
