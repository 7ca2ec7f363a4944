package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.domain.learning.LearningEvent.ModuleSettled;
import dev.tutorium.domain.payment.ChargePurpose;

/** A module of a course is delivered when a session has used it up. */
public final class ModuleEarning implements Reaction<ModuleSettled> {

    private final EscrowEarning escrow;

    public ModuleEarning(EscrowEarning escrow) {
        this.escrow = escrow;
    }

    @Override
    public String name() {
        return "payment.module-earning";
    }

    @Override
    public Class<ModuleSettled> event() {
        return ModuleSettled.class;
    }

    @Override
    public void react(ModuleSettled event) {
        escrow.earn(ChargePurpose.enrollment(event.enrollment()), event.module().value(), event.at());
    }
}
