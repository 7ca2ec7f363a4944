package dev.tutorium.application.booking;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.PaymentEvent.ChargeAuthorised;

/** A charge was authorised: if it was for a seat, the seat becomes firm. */
public final class SeatAuthorised implements Reaction<ChargeAuthorised> {

    private final SeatPayment payment;

    public SeatAuthorised(SeatPayment payment) {
        this.payment = payment;
    }

    @Override
    public String name() {
        return "booking.seat-authorised";
    }

    @Override
    public Class<ChargeAuthorised> event() {
        return ChargeAuthorised.class;
    }

    @Override
    public void react(ChargeAuthorised event) {
        if (event.purpose() == ChargePurpose.Kind.SEAT) {
            payment.arrived(new SeatId(event.purposeId()));
        }
    }
}
