package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.domain.payment.PaymentEvent.ReservationDecided;

/** What was decided about reserved money is done at the provider. */
public final class ReservationExecution implements Reaction<ReservationDecided> {

    private final ReservationSettlement settlement;

    public ReservationExecution(ReservationSettlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public String name() {
        return "payment.reservation-execution";
    }

    @Override
    public Class<ReservationDecided> event() {
        return ReservationDecided.class;
    }

    @Override
    public void react(ReservationDecided event) {
        settlement.settle(event.charge());
    }
}
