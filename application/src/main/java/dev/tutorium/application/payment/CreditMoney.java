package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CreditId;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.JournalEntry;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.PaymentRefusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the money that credits were bought with. A credit is a deliverable of its package's charge; what cost nothing has
 * no charge and moves no money. Each of these, said twice, is done once.
 */
public final class CreditMoney {

    private final Charges charges;
    private final Ledger ledger;
    private final Transactions transactions;
    private final Ids ids;
    private final PaymentPolicy policy;

    public CreditMoney(Charges charges, Ledger ledger, Transactions transactions, Ids ids, PaymentPolicy policy) {
        this.charges = charges;
        this.ledger = ledger;
        this.transactions = transactions;
        this.ids = ids;
        this.policy = policy;
    }

    /** A credit was used: its portions become available after the hold. */
    void earn(@Nullable ChargeId charge, CreditId credit, Instant at) {
        move(charge, paid -> paid.earn(credit.value(), at, policy.escrowHold()));
    }

    /** What these cost goes back. What a dispute holds stays until the bank has decided, and is asked for again then. */
    void refund(@Nullable ChargeId charge, List<UUID> credits, Instant at) {
        move(charge, paid -> switch (paid.refundUndelivered(new RefundId(ids.next()), credits, at)) {
            case Outcome.Accepted<Change<Charge>, PaymentRefusal>(var change) -> change;
            case Outcome.Refused<Change<Charge>, PaymentRefusal>(PaymentRefusal.HeldForDispute _) -> Change.of(paid);
            case Outcome.Refused<Change<Charge>, PaymentRefusal>(var why) ->
                throw new IllegalStateException("what was not delivered is not refunded: " + why);
        });
    }

    /** These lapsed: what they cost is earned at once. */
    void lapse(CreditPackageId lot, @Nullable ChargeId charge, List<UUID> credits, Instant at) {
        move(charge, paid -> {
            var earned = paid.lapsing(credits, at).stream()
                    .filter(release -> release.amount().isPositive())
                    .toList();
            if (!earned.isEmpty()) {
                ledger.post(JournalEntry.lapsed(lot, paid.id(), earned, at));
            }
            return paid.lapse(credits, at);
        });
    }

    private void move(@Nullable ChargeId charge, Function<Charge.Paid, Change<Charge>> step) {
        if (charge == null) {
            return;
        }
        transactions.inTransaction(() -> {
            if (charges.getForUpdate(charge) instanceof Charge.Paid paid) {
                var change = step.apply(paid);
                if (!change.state().equals(paid)) {
                    charges.record(change);
                }
            }
        });
    }
}
