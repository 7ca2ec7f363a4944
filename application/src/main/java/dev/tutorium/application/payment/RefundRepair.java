package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.application.trust.AuditTrail;
import dev.tutorium.application.trust.Deed;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.JournalEntry;
import dev.tutorium.domain.payment.PaymentRefusal;
import dev.tutorium.domain.payment.Refund;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.BiFunction;

/** What an admin does about a refund that the provider declined: the money is owed to the payer. */
public final class RefundRepair {

    private final Charges charges;
    private final Ledger ledger;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final InstantSource clock;

    public RefundRepair(
            Charges charges, Ledger ledger, AuditTrail trail, Transactions transactions, InstantSource clock) {
        this.charges = charges;
        this.ledger = ledger;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Has the provider asked once more, after the answer. */
    public Outcome<Refund, PaymentRefusal> retry(Actor.Member admin, RefundId id) {
        return settle(admin, id, "refund.retry", (paid, now) -> paid.retryRefund(id, now));
    }

    /** Gives it into the payer's wallet, to pay with or to be withdrawn. */
    public Outcome<Refund, PaymentRefusal> toWallet(Actor.Member admin, RefundId id) {
        return settle(admin, id, "refund.to-wallet", (paid, now) -> paid.refundToWallet(id, now));
    }

    private Outcome<Refund, PaymentRefusal> settle(
            Actor.Member admin,
            RefundId id,
            String action,
            BiFunction<Charge.Paid, Instant, Outcome<Change<Charge>, PaymentRefusal>> step) {
        var charge = charges.findByRefund(id).orElseThrow(() -> new Missing("refund"));
        return transactions.inTransaction(() -> {
            var paid = (Charge.Paid) charges.getForUpdate(charge);
            var now = clock.instant();
            return step.apply(paid, now).map(change -> {
                var after = (Charge.Paid) change.state();
                var refund = after.findRefund(id).orElseThrow();
                if (!after.equals(paid)) {
                    charges.record(change);
                    trail.note(
                            admin,
                            Deed.of(action, "refund", id),
                            Map.of("state", paid.findRefund(id).orElseThrow().state()),
                            Map.of(
                                    "state",
                                    refund.state(),
                                    "amount",
                                    refund.amount().toString()));
                    if (refund.isInWallet()) {
                        ledger.post(JournalEntry.refundedToWallet(after, refund, now));
                    }
                }
                return refund;
            });
        });
    }
}
