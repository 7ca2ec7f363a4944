package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.CardPayments;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.PaymentEvent.RefundRequested;
import dev.tutorium.domain.payment.Refund;

/** Has the provider give a requested refund back; what was paid out of a wallet goes back into it. When its answer is lost the reconciler asks again with the same key. */
public final class RefundExecution implements Reaction<RefundRequested> {

    private final Charges charges;
    private final CardPayments payments;
    private final RefundSettlement settlement;
    private final Transactions transactions;

    public RefundExecution(
            Charges charges, CardPayments payments, RefundSettlement settlement, Transactions transactions) {
        this.charges = charges;
        this.payments = payments;
        this.settlement = settlement;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "payment.refund-execution";
    }

    @Override
    public Class<RefundRequested> event() {
        return RefundRequested.class;
    }

    @Override
    public void react(RefundRequested event) {
        execute(event.refund());
    }

    void execute(RefundId id) {
        var charge = charges.findByRefund(id).map(charges::get).orElseThrow();
        if (!(charge instanceof Charge.Paid paid)) {
            throw new IllegalStateException("a refund of an unpaid charge " + charge.id());
        }
        var refund = paid.findRefund(id).orElseThrow();
        if (!(refund.progress() instanceof Refund.Requested)) {
            return;
        }
        if (paid.isFromWallet()) {
            transactions.inTransaction(() -> settlement.completed(id, paid.payment()));
            return;
        }
        var order = new CardPayments.RefundOrder(id, refund.attempt(), paid.id(), paid.payment(), refund.amount());
        switch (payments.refund(order)) {
            case RemoteResult.Succeeded(var reference) ->
                transactions.inTransaction(() -> settlement.completed(id, reference));
            case RemoteResult.Declined(var reason) -> transactions.inTransaction(() -> settlement.declined(id, reason));
            case RemoteResult.Unknown<String> _ -> {}
        }
    }
}
