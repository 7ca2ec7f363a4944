package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.application.payment.port.Payouts;
import dev.tutorium.application.trust.AuditTrail;
import dev.tutorium.application.trust.Deed;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.payment.JournalEntry;
import dev.tutorium.domain.payment.PaymentRefusal;
import dev.tutorium.domain.payment.Payout;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Sets payouts going. Approving sets the money aside in the books; the provider is asked after the answer by
 * {@link PayoutExecution}, or at once where the admin wants to see the result.
 */
public final class PayoutRun {

    /** The most that one batch takes. */
    public static final int BATCH = 100;

    private final Payouts payouts;
    private final Ledger ledger;
    private final PayeeAccounts payees;
    private final PayoutExecution execution;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final InstantSource clock;

    public PayoutRun(
            Payouts payouts,
            Ledger ledger,
            PayeeAccounts payees,
            PayoutExecution execution,
            AuditTrail trail,
            Transactions transactions,
            InstantSource clock) {
        this.payouts = payouts;
        this.ledger = ledger;
        this.payees = payees;
        this.execution = execution;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Approves a proposed payout, or a failed one for another attempt. */
    public Outcome<Payout, PaymentRefusal> approve(Actor.Member admin, PayoutId id) {
        return transactions.inTransaction(() -> {
            var payout = payouts.getForUpdate(id);
            var currency = payout.amount().currency();
            var available = ledger.balanceAlone(payout.account(), currency);
            var ready = payees.isReady(payout.payee());
            return payout.approve(admin.id().value().toString(), available, ready, clock.instant())
                    .map(change -> {
                        if (!change.state().equals(payout)) {
                            payouts.record(change);
                            ledger.post(JournalEntry.payoutApproved(change.state(), clock.instant()));
                            note(admin, "payout.approve", payout, change.state());
                        }
                        return change.state();
                    });
        });
    }

    /** Approves it where that is still to be done, and asks the provider at once. */
    public Outcome<Payout, PaymentRefusal> process(Actor.Member admin, PayoutId id) {
        return approve(admin, id).map(payout -> {
            execution.execute(id);
            return payouts.get(id);
        });
    }

    /** Another attempt at a payout that failed. */
    public Outcome<Payout, PaymentRefusal> retry(Actor.Member admin, PayoutId id) {
        var payout = payouts.get(id);
        return payout.progress() instanceof Payout.Failed
                ? process(admin, id)
                : Outcome.refused(new PaymentRefusal.PayoutStepNotAllowed(payout.state(), "retry"));
    }

    public Outcome<Payout, PaymentRefusal> cancel(Actor.Member admin, PayoutId id) {
        return transactions.inTransaction(() -> {
            var payout = payouts.getForUpdate(id);
            return payout.cancel(clock.instant()).map(change -> {
                if (!change.state().equals(payout)) {
                    payouts.record(change);
                    ledger.lookAgain(payout.payee());
                    note(admin, "payout.cancel", payout, change.state());
                }
                return change.state();
            });
        });
    }

    private void note(Actor.Member admin, String action, Payout before, Payout after) {
        trail.note(
                admin,
                Deed.of(action, "payout", before.id()).in(before.payee()),
                Map.of("state", before.state()),
                Map.of("state", after.state(), "amount", after.amount().toString()));
    }

    /** Approves each; those that cannot be tell why and do not stop the rest. */
    public List<PayoutResult> approveAll(Actor.Member admin, List<PayoutId> ids) {
        return ids.stream().map(id -> one(id, () -> approve(admin, id))).toList();
    }

    /** Approves and executes all that is proposed, oldest first, at most {@link #BATCH}. */
    public List<PayoutResult> processPending(Actor.Member admin) {
        return payouts.pending(BATCH).stream()
                .map(id -> one(id, () -> process(admin, id)))
                .toList();
    }

    private static PayoutResult one(PayoutId id, Supplier<Outcome<Payout, PaymentRefusal>> step) {
        try {
            return switch (step.get()) {
                case Outcome.Accepted<Payout, PaymentRefusal>(var payout) -> new PayoutResult.Done(payout);
                case Outcome.Refused<Payout, PaymentRefusal>(var refusal) -> new PayoutResult.Refused(id, refusal);
            };
        } catch (Missing _) {
            return new PayoutResult.Unknown(id);
        } catch (Stale _) {
            return new PayoutResult.Changed(id);
        }
    }
}
