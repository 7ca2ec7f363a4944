package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.learning.LearningEvent.ModuleSettled;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.PaymentPolicy;

/**
 * A module of a course that was taught or missed earns its portions of the charge, which become available after the hold. Seats of
 * services are earned by booking, in the transaction that ends their session.
 */
public final class ModuleEarning implements Reaction<ModuleSettled> {

    private final Charges charges;
    private final Transactions transactions;
    private final PaymentPolicy policy;

    public ModuleEarning(Charges charges, Transactions transactions, PaymentPolicy policy) {
        this.charges = charges;
        this.transactions = transactions;
        this.policy = policy;
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
    public void react(ModuleSettled settled) {
        if (settled.charge() != null) {
            earn(settled.charge(), settled);
        }
    }

    private void earn(ChargeId charge, ModuleSettled settled) {
        transactions.inTransaction(() -> {
            if (charges.getForUpdate(charge) instanceof Charge.Paid paid) {
                var earned = paid.earn(settled.module().value(), settled.at(), policy.escrowHold());
                if (!earned.state().equals(paid)) {
                    charges.record(earned);
                }
            }
        });
    }
}
