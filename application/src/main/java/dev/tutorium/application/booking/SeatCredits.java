package dev.tutorium.application.booking;

import dev.tutorium.application.payment.Discounting;
import dev.tutorium.application.payment.port.CreditPackages;
import dev.tutorium.domain.booking.CreditEffect;
import dev.tutorium.domain.booking.PaidWith;
import dev.tutorium.domain.booking.Seat;
import dev.tutorium.domain.booking.SeatState;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.CreditPackage;
import dev.tutorium.domain.payment.CreditRefusal;
import java.time.Instant;

/** What becomes of the credit or the code that a seat without a charge was had with, in the transaction that changes the seat. */
public final class SeatCredits {

    private final CreditPackages packages;
    private final Discounting discounts;

    public SeatCredits(CreditPackages packages, Discounting discounts) {
        this.packages = packages;
        this.discounts = discounts;
    }

    /** A credit goes where the seat leaves it; a code that made the seat free is free again when the seat was not had. */
    void follow(Seat seat, Instant now) {
        switch (seat.paidWith()) {
            case PaidWith.Credit(var lot, var _) -> move(lot, seat, now);
            case PaidWith.Nothing _ -> {
                if (seat.state() == SeatState.DECLINED || seat.state() == SeatState.EXPIRED) {
                    discounts.release(ChargePurpose.seat(seat.id()));
                }
            }
            case PaidWith.Card _ -> {}
        }
    }

    private void move(CreditPackageId id, Seat seat, Instant now) {
        var lot = packages.getForUpdate(id);
        var moved = switch (CreditEffect.of(seat)) {
            case NONE, RESERVED -> Outcome.<Change<CreditPackage>, CreditRefusal>accepted(Change.of(lot));
            case USED -> lot.use(seat.id(), now);
            case RETURNED -> lot.giveBack(seat.id(), now);
        };
        var change = moved.orThrow(refusal -> new IllegalStateException("a seat without its credit: " + refusal));
        if (!change.events().isEmpty()) {
            packages.record(change);
        }
    }
}
