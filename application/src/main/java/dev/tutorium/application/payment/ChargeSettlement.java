package dev.tutorium.application.payment;

import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.CheckoutStatus;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.Charge;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Brings a charge in line with what the provider says of its checkout, whoever heard it: a webhook, a reconciler, the answer to
 * closing it. The same news twice changes nothing. Runs inside the caller's transaction.
 */
public final class ChargeSettlement {

    private final Charges charges;
    private final Takings takings;
    private final SubscriptionSettlement subscribing;
    private final InstantSource clock;

    public ChargeSettlement(Charges charges, Takings takings, SubscriptionSettlement subscribing, InstantSource clock) {
        this.charges = charges;
        this.takings = takings;
        this.subscribing = subscribing;
        this.clock = clock;
    }

    /** As {@link #settle}, and nothing where the charge is not one of ours. */
    void settleKnown(ChargeId id, CheckoutStatus status) {
        if (charges.find(id).isPresent()) {
            settle(id, status);
        }
    }

    void settle(ChargeId id, CheckoutStatus status) {
        if (status instanceof CheckoutStatus.Subscribed(var period)) {
            subscribing.paid(id, period);
        } else {
            settleOnce(id, status);
        }
    }

    private void settleOnce(ChargeId id, CheckoutStatus status) {
        var charge = charges.getForUpdate(id);
        var now = clock.instant();
        switch (status) {
            case CheckoutStatus.Open _, CheckoutStatus.Subscribed _ -> {}
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

    /** The money is there. */
    void paid(Charge charge, String payment, Money fee, Instant now) {
        takings.paid(charge, payment, fee, now);
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
