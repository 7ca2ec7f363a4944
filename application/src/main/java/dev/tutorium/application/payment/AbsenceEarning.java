package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.domain.booking.BookingEvent.StudentMissed;
import dev.tutorium.domain.payment.ChargePurpose;

/** A seat whose student did not come is earned in full. */
public final class AbsenceEarning implements Reaction<StudentMissed> {

    private final EscrowEarning escrow;

    public AbsenceEarning(EscrowEarning escrow) {
        this.escrow = escrow;
    }

    @Override
    public String name() {
        return "payment.absence-earning";
    }

    @Override
    public Class<StudentMissed> event() {
        return StudentMissed.class;
    }

    @Override
    public void react(StudentMissed event) {
        escrow.earn(ChargePurpose.seat(event.seat()), event.seat().value(), event.at());
    }
}
