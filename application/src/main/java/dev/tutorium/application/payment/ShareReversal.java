package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.application.payment.port.Reversals;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.ReversalId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.domain.payment.PaymentEvent;
import dev.tutorium.domain.payment.Reversal;
import java.time.InstantSource;

/**
 * Refund first, reverse second: once a payer has the money back, or the bank has taken it, what the payees were paid of it already is
 * called back from their accounts. A repeat finds that called back and does nothing.
 */
public final class ShareReversal implements Reaction<PaymentEvent.OfCharge> {

    private final Charges charges;
    private final Reversals reversals;
    private final Ledger ledger;
    private final Transactions transactions;
    private final Ids ids;
    private final InstantSource clock;

    public ShareReversal(
            Charges charges,
            Reversals reversals,
            Ledger ledger,
            Transactions transactions,
            Ids ids,
            InstantSource clock) {
        this.charges = charges;
        this.reversals = reversals;
        this.ledger = ledger;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "payment.share-reversal";
    }

    @Override
    public Class<PaymentEvent.OfCharge> event() {
        return PaymentEvent.OfCharge.class;
    }

    @Override
    public void react(PaymentEvent.OfCharge event) {
        switch (event) {
            case PaymentEvent.RefundCompleted _, PaymentEvent.RefundReturned _, PaymentEvent.DisputeLost _ ->
                reverse(event.charge());
            default -> {}
        }
    }

    private void reverse(ChargeId id) {
        transactions.inTransaction(() -> {
            if (charges.getForUpdate(id) instanceof Charge.Paid paid) {
                paid.payees().stream()
                        .filter(payee -> paid.takenBack(payee).isPositive())
                        .forEach(payee -> reverse(paid, payee));
            }
        });
    }

    private void reverse(Charge.Paid paid, AccountId payee) {
        var taken = paid.takenBack(payee);
        var reach = reversals.reach(paid.id(), payee, taken.currency());
        var balance =
                ledger.balanceAlone(LedgerAccount.of(LedgerAccount.Kind.PAYABLE_AVAILABLE, payee), taken.currency());
        Reversal.request(paid.id(), payee, taken, balance, reach, () -> new ReversalId(ids.next()), clock.instant())
                .forEach(reversals::record);
    }
}
