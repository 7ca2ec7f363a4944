package dev.tutorium.application.learning;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.learning.LearningEvent.ModuleSettled;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.PaymentPolicy;

/** A module's session is over: its portion of the course's price is earned, and available after the hold. */
public final class ModuleEarning implements Reaction<ModuleSettled> {

    private final Charges charges;
    private final PaymentPolicy policy;
    private final Transactions transactions;

    public ModuleEarning(Charges charges, PaymentPolicy policy, Transactions transactions) {
        this.charges = charges;
        this.policy = policy;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "learning.module-earning";
    }

    @Override
    public Class<ModuleSettled> event() {
        return ModuleSettled.class;
    }

    @Override
    public void react(ModuleSettled settled) {
        if (settled.charge() != null) {
            earn(settled.charge(), settled);
        }
    }

    private void earn(ChargeId charge, ModuleSettled settled) {
        transactions.inTransaction(() -> {
            if (charges.getForUpdate(charge) instanceof Charge.Paid paid) {
                charges.record(paid.earn(settled.module().value(), settled.at(), policy.escrowHold()));
            }
        });
    }
}
