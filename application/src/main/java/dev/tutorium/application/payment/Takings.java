package dev.tutorium.application.payment;

import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargeOrder;
import dev.tutorium.domain.payment.ChargeTerms;
import dev.tutorium.domain.payment.JournalEntry;
import dev.tutorium.domain.payment.PaymentPolicy;
import java.time.Instant;

/** Money that has come: pays its charge and shares it in the books. The same money twice changes nothing. Runs inside the caller's transaction. */
public final class Takings {

    private final Charges charges;
    private final Ledger ledger;
    private final PaymentPolicy policy;

    public Takings(Charges charges, Ledger ledger, PaymentPolicy policy) {
        this.charges = charges;
        this.ledger = ledger;
        this.policy = policy;
    }

    ChargeTerms terms(ChargeId id) {
        return charges.get(id).terms();
    }

    void paid(ChargeId id, String payment, Money fee, Instant now) {
        paid(charges.getForUpdate(id), payment, fee, now);
    }

    /** For what nobody had been asked to pay before. */
    void paid(ChargeOrder order, String payment, Money fee, Instant now) {
        charges.record(Charge.open(order, policy, now));
        paid(order.id(), payment, fee, now);
    }

    void paid(Charge charge, String payment, Money fee, Instant now) {
        var change = charge.paid(payment, now);
        if (!change.state().equals(charge)) {
            charges.record(change);
            ledger.post(JournalEntry.paid((Charge.Paid) change.state(), fee));
        }
    }
}
