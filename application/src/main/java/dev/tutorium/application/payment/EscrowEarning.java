package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.PaymentPolicy;
import java.time.Instant;
import java.util.UUID;

/** What was delivered is earned: its portions of the charge become available after the hold. */
public final class EscrowEarning {

    private final Charges charges;
    private final Transactions transactions;
    private final PaymentPolicy policy;

    public EscrowEarning(Charges charges, Transactions transactions, PaymentPolicy policy) {
        this.charges = charges;
        this.transactions = transactions;
        this.policy = policy;
    }

    void earn(ChargePurpose purpose, UUID deliverable, Instant delivered) {
        transactions.inTransaction(() -> charges.findLatestForUpdate(purpose).ifPresent(charge -> {
            if (charge instanceof Charge.Paid paid) {
                var earned = paid.earn(deliverable, delivered, policy.escrowHold());
                if (!earned.state().equals(paid)) {
                    charges.record(earned);
                }
            }
        }));
    }
}
