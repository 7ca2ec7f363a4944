package dev.tutorium.application.booking;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.PaymentEvent.ChargePaid;

/** A charge was paid: if it was for a seat, the seat becomes firm. */
public final class SeatPaid implements Reaction<ChargePaid> {

    private final SeatPayment payment;

    public SeatPaid(SeatPayment payment) {
        this.payment = payment;
    }

    @Override
    public String name() {
        return "booking.seat-paid";
    }

    @Override
    public Class<ChargePaid> event() {
        return ChargePaid.class;
    }

    @Override
    public void react(ChargePaid event) {
        if (event.purpose() == ChargePurpose.Kind.SEAT) {
            payment.arrived(new SeatId(event.purposeId()));
        }
    }
}
