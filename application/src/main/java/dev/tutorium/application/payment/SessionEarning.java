package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.domain.booking.BookingEvent.SessionCompleted;
import dev.tutorium.domain.payment.ChargePurpose;

/** A session that was held has delivered its seats. The modules of a course are earned by {@link ModuleEarning}. */
public final class SessionEarning implements Reaction<SessionCompleted> {

    private final EscrowEarning escrow;

    public SessionEarning(EscrowEarning escrow) {
        this.escrow = escrow;
    }

    @Override
    public String name() {
        return "payment.session-earning";
    }

    @Override
    public Class<SessionCompleted> event() {
        return SessionCompleted.class;
    }

    @Override
    public void react(SessionCompleted event) {
        event.seats().forEach(seat -> escrow.earn(ChargePurpose.seat(seat), seat.value(), event.at()));
    }
}
