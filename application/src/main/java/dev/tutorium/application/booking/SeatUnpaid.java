package dev.tutorium.application.booking;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.PaymentEvent.ChargeFailed;

/** A charge failed for good: if it was for a seat, the seat is given up. */
public final class SeatUnpaid implements Reaction<ChargeFailed> {

    private final SeatPayment payment;

    public SeatUnpaid(SeatPayment payment) {
        this.payment = payment;
    }

    @Override
    public String name() {
        return "booking.seat-unpaid";
    }

    @Override
    public Class<ChargeFailed> event() {
        return ChargeFailed.class;
    }

    @Override
    public void react(ChargeFailed event) {
        if (event.purpose() == ChargePurpose.Kind.SEAT) {
            payment.failed(new SeatId(event.purposeId()));
        }
    }
}
