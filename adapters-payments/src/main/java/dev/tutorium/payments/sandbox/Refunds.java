package dev.tutorium.payments.sandbox;

import dev.tutorium.domain.kernel.Money;
import jakarta.inject.Singleton;
import java.util.List;

/** Refunds apart from the platform's orders: made by hand at the provider, or sent back by a payer's bank. */
@Singleton
final class Refunds {

    private final Database database;
    private final HostedCheckouts checkouts;
    private final Movements movements;

    Refunds(Database database, HostedCheckouts checkouts, Movements movements) {
        this.database = database;
        this.checkouts = checkouts;
        this.movements = movements;
    }

    List<StoredRefund> of(StoredCheckout checkout) {
        return database.transaction(transaction -> transaction.list(
                "select * from sandbox_provider.movement where kind = 'REFUND' and payment = ? order by at, reference",
                StoredRefund::read,
                checkout.payment()));
    }

    /** Gives back an amount in minor units, at most what is left; of what is not paid nothing changes. */
    void make(StoredCheckout checkout, long minor) {
        var payment = checkout.payment();
        if (checkout.state() == StoredCheckout.State.PAID && payment != null) {
            database.transaction(transaction -> {
                var paid = checkouts.ofPayment(transaction, payment).orElseThrow();
                var amount = Money.of(minor, paid.amount().currency()).min(movements.left(transaction, paid));
                if (amount.isPositive()) {
                    var reference = movements.refunded(transaction, payment, null, amount);
                    movements.tell(
                            transaction,
                            ProviderEvent.REFUND_MADE,
                            paid.charge(),
                            reference,
                            amount,
                            paid.periodStatus());
                }
                return amount;
            });
        }
    }

    /** The payer's bank sends a refund back; once. */
    void sendBack(StoredCheckout checkout, String reference) {
        database.transaction(transaction -> {
            var refund = transaction.first("""
                    update sandbox_provider.movement set returned = true
                    where reference = ? and kind = 'REFUND' and payment = ? and not returned returning *""", StoredRefund::read, reference, checkout.payment());
            if (refund.isPresent()) {
                var ours = refund.get().ours();
                movements.tell(
                        transaction,
                        ours == null ? ProviderEvent.REFUND_UNMADE : ProviderEvent.REFUND_RETURNED,
                        ours == null ? checkout.charge() : ours,
                        reference,
                        refund.get().amount(),
                        ours == null ? checkout.periodStatus() : null);
            }
            return refund;
        });
    }
}
