package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.CardPayments;
import dev.tutorium.application.payment.port.Payouts;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.payment.PaymentEvent.PayoutApproved;
import dev.tutorium.domain.payment.Payout;

/** Has the provider transfer an approved payout. When its answer is lost the reconciler asks again with the same key. */
public final class PayoutExecution implements Reaction<PayoutApproved> {

    private final Payouts payouts;
    private final CardPayments payments;
    private final PayoutSettlement settlement;
    private final Transactions transactions;

    public PayoutExecution(
            Payouts payouts, CardPayments payments, PayoutSettlement settlement, Transactions transactions) {
        this.payouts = payouts;
        this.payments = payments;
        this.settlement = settlement;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "payment.payout-execution";
    }

    @Override
    public Class<PayoutApproved> event() {
        return PayoutApproved.class;
    }

    @Override
    public void react(PayoutApproved event) {
        execute(event.payout());
    }

    void execute(PayoutId id) {
        var payout = payouts.get(id);
        if (!(payout.progress() instanceof Payout.Approved)) {
            return;
        }
        var order = new CardPayments.TransferOrder(id, payout.attempt(), payout.payee(), payout.amount());
        switch (payments.transfer(order)) {
            case RemoteResult.Succeeded(var reference) ->
                transactions.inTransaction(() -> settlement.paid(id, reference));
            case RemoteResult.Declined(var reason) -> transactions.inTransaction(() -> settlement.failed(id, reason));
            case RemoteResult.Unknown<?> _ -> {}
        }
    }
}
