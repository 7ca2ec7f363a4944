package dev.tutorium.application.payment;

import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.CheckoutStatus;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.JournalEntry;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Brings a charge in line with what the provider says of its checkout, whoever heard it: a webhook, a reconciler, the answer to
 * closing it. The same news twice changes nothing. Runs inside the caller's transaction.
 */
public final class ChargeSettlement {

    private final Charges charges;
    private final Ledger ledger;
    private final InstantSource clock;

    public ChargeSettlement(Charges charges, Ledger ledger, InstantSource clock) {
        this.charges = charges;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** As {@link #settle}, and nothing where the charge is not one of ours. */
    void settleKnown(ChargeId id, CheckoutStatus status) {
        if (charges.find(id).isPresent()) {
            settle(id, status);
        }
    }

    void settle(ChargeId id, CheckoutStatus status) {
        var charge = charges.getForUpdate(id);
        var now = clock.instant();
        switch (status) {
            case CheckoutStatus.Open _ -> {}
            case CheckoutStatus.Paid(var payment, var amount, var fee) -> {
                requireWhole(charge, amount);
                paid(charge, payment, fee, now);
            }
            case CheckoutStatus.Authorised(var payment, var amount) -> {
                requireWhole(charge, amount);
                record(charge, charge.authorised(payment, now));
            }
            case CheckoutStatus.Expired _ ->
                record(
                        charge,
                        charge instanceof Charge.Authorised authorised ? authorised.voided(now) : charge.expired(now));
        }
    }

    /** The money is there: shares it in the books. */
    void paid(Charge charge, String payment, Money fee, Instant now) {
        var change = charge.paid(payment, now);
        record(charge, change);
        if (!change.events().isEmpty()) {
            ledger.post(JournalEntry.paid((Charge.Paid) change.state(), fee));
        }
    }

    private void record(Charge before, Change<Charge> change) {
        if (!change.state().equals(before)) {
            charges.record(change);
        }
    }

    private static void requireWhole(Charge charge, Money amount) {
        if (!amount.equals(charge.terms().amount())) {
            throw new IllegalStateException("the provider took " + amount + " for a charge of "
                    + charge.terms().amount());
        }
    }
}
