package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.CardPayments;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.CheckoutStatus;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.PaymentPolicy;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Heals what got lost about checkouts: opens those whose opening was not answered, and asks the provider about those that nothing
 * was heard of for long.
 */
public final class CheckoutReconciliation {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int BATCH = 50;

    private final Charges charges;
    private final CardPayments payments;
    private final Checkouts checkouts;
    private final ChargeSettlement settlement;
    private final Transactions transactions;
    private final InstantSource clock;
    private final PaymentPolicy policy;

    public CheckoutReconciliation(
            Charges charges,
            CardPayments payments,
            Checkouts checkouts,
            ChargeSettlement settlement,
            Transactions transactions,
            InstantSource clock,
            PaymentPolicy policy) {
        this.charges = charges;
        this.payments = payments;
        this.checkouts = checkouts;
        this.settlement = settlement;
        this.transactions = transactions;
        this.clock = clock;
        this.policy = policy;
    }

    public RecurringJob job() {
        return new RecurringJob("payment.checkout-reconciliation", EVERY, this::run);
    }

    void run() {
        var now = clock.instant();
        charges.unopened(now.minus(policy.answerPatience()), BATCH).forEach(this::open);
        charges.unanswered(now.minus(policy.checkoutSilence()), BATCH).forEach(this::ask);
    }

    private void open(ChargeId id) {
        if (charges.get(id).terms().expiresAt().isAfter(clock.instant())) {
            checkouts.open(id);
        } else {
            settle(id, new CheckoutStatus.Expired());
        }
    }

    private void ask(ChargeId id) {
        if (charges.get(id) instanceof Charge.Open open && open.checkout() != null) {
            switch (payments.checkout(open.checkout().reference())) {
                case RemoteResult.Succeeded(var status) -> settle(id, status);
                case RemoteResult.Declined<?> _, RemoteResult.Unknown<?> _ -> {}
            }
        }
    }

    private void settle(ChargeId id, CheckoutStatus status) {
        transactions.inTransaction(() -> settlement.settle(id, status));
    }
}
