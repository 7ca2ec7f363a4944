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

/** Proposes to pay out what has become available to those who have enough of it, can be paid and have no payout under way. */
public final class PayoutProposal {

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final int BATCH = 200;

    private final Ledger ledger;
    private final Payouts payouts;
    private final PayeeAccounts payees;
    private final Transactions transactions;
    private final Ids ids;
    private final InstantSource clock;
    private final PaymentPolicy policy;

    public PayoutProposal(
            Ledger ledger,
            Payouts payouts,
            PayeeAccounts payees,
            Transactions transactions,
            Ids ids,
            InstantSource clock,
            PaymentPolicy policy) {
        this.ledger = ledger;
        this.payouts = payouts;
        this.payees = payees;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.policy = policy;
    }

    public RecurringJob job() {
        return new RecurringJob("payment.payout-proposal", EVERY, this::run);
    }

    void run() {
        transactions.inTransaction(() -> ledger.takePayable(BATCH).forEach(this::propose));
    }

    private void propose(Ledger.Payable payable) {
        if (policy.payout(payable.available(), payees.isReady(payable.payee())).isAccepted()) {
            try {
                payouts.record(Payout.propose(
                        new PayoutId(ids.next()), payable.payee(), payable.available(), clock.instant()));
            } catch (Stale _) {
                // another proposal was quicker, and it is as good as this one
            }
        }
    }
}
