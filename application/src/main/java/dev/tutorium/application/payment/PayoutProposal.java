package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.application.payment.port.Payouts;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.Payout;
import java.time.Duration;
import java.time.InstantSource;

/** Proposes to pay out what is available to those who have enough of it and no payout under way. */
public final class PayoutProposal {

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final int BATCH = 100;

    private final Ledger ledger;
    private final Payouts payouts;
    private final Transactions transactions;
    private final Ids ids;
    private final InstantSource clock;
    private final PaymentPolicy policy;

    public PayoutProposal(
            Ledger ledger,
            Payouts payouts,
            Transactions transactions,
            Ids ids,
            InstantSource clock,
            PaymentPolicy policy) {
        this.ledger = ledger;
        this.payouts = payouts;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.policy = policy;
    }

    public RecurringJob job() {
        return new RecurringJob("payment.payout-proposal", EVERY, this::run);
    }

    void run() {
        ledger.payable(BATCH).stream()
                .filter(payable -> policy.payout(payable.available(), true).isAccepted())
                .forEach(this::propose);
    }

    private void propose(Ledger.Payable payable) {
        var id = new PayoutId(ids.next());
        try {
            transactions.inTransaction(
                    () -> payouts.record(Payout.propose(id, payable.payee(), payable.available(), clock.instant())));
        } catch (Stale _) {
            // another proposal was quicker, and it is as good as this one
        }
    }
}
