package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.CardPayments;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.application.payment.port.Payouts;
import dev.tutorium.application.payment.port.Reversals;
import dev.tutorium.domain.kernel.ReversalId;
import dev.tutorium.domain.payment.JournalEntry;
import dev.tutorium.domain.payment.PaymentEvent.ReversalRequested;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.Payout;
import dev.tutorium.domain.payment.Reversal;
import java.time.Duration;
import java.time.InstantSource;

/** Has the provider take back what was paid out. When its answer is lost it is asked again with the same key. */
public final class ReversalExecution implements Reaction<ReversalRequested> {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int BATCH = 50;

    private final Reversals reversals;
    private final Payouts payouts;
    private final CardPayments payments;
    private final Ledger ledger;
    private final Transactions transactions;
    private final InstantSource clock;
    private final PaymentPolicy policy;

    public ReversalExecution(
            Reversals reversals,
            Payouts payouts,
            CardPayments payments,
            Ledger ledger,
            Transactions transactions,
            InstantSource clock,
            PaymentPolicy policy) {
        this.reversals = reversals;
        this.payouts = payouts;
        this.payments = payments;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
        this.policy = policy;
    }

    @Override
    public String name() {
        return "payment.reversal-execution";
    }

    @Override
    public Class<ReversalRequested> event() {
        return ReversalRequested.class;
    }

    @Override
    public void react(ReversalRequested event) {
        execute(event.reversal());
    }

    public RecurringJob reconciliation() {
        return new RecurringJob("payment.reversal-reconciliation", EVERY, this::reconcile);
    }

    void reconcile() {
        reversals
                .unsettled(clock.instant().minus(policy.answerPatience()), BATCH)
                .forEach(this::execute);
    }

    private void execute(ReversalId id) {
        var reversal = reversals.get(id);
        if (!(reversal.progress() instanceof Reversal.Requested)
                || !(payouts.get(reversal.payout()).progress() instanceof Payout.Paid(var transfer, var _))) {
            return;
        }
        switch (payments.reverse(new CardPayments.ReversalOrder(id, transfer, reversal.amount()))) {
            case RemoteResult.Succeeded(var reference) -> settle(id, new Reversal.Done(reference, clock.instant()));
            case RemoteResult.Declined(var reason) -> settle(id, new Reversal.Declined(reason, clock.instant()));
            case RemoteResult.Unknown<?> _ -> {}
        }
    }

    private void settle(ReversalId id, Reversal.Settled answer) {
        transactions.inTransaction(() -> {
            var reversal = reversals.getForUpdate(id);
            var change = reversal.settle(answer, clock.instant());
            if (!change.state().equals(reversal)) {
                reversals.record(change);
                if (answer instanceof Reversal.Done) {
                    ledger.post(JournalEntry.reversed(reversal, clock.instant()));
                }
            }
        });
    }
}
