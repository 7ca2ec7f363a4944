package dev.tutorium.payments.stripe;

import com.stripe.exception.StripeException;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferListParams;
import com.stripe.param.TransferReversalCreateParams;
import com.stripe.param.TransferReversalListParams;
import com.stripe.service.V1Services;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.payment.port.CardPayments.ReversalOrder;
import dev.tutorium.application.payment.port.CardPayments.TransferOrder;
import dev.tutorium.application.payment.port.PayoutAccounts;
import jakarta.inject.Singleton;

/** What goes to payees' accounts at Stripe and comes back from there. Looks first whether it was done, as all writes do. */
@Singleton
final class StripeTransfers {

    static final String PAYOUT = "payout";

    private static final String ATTEMPT = "attempt";
    private static final String REVERSAL = "reversal";

    private static final long MOST = 100;

    private final StripeCalls calls;
    private final PayoutAccounts accounts;

    StripeTransfers(StripeCalls calls, PayoutAccounts accounts) {
        this.calls = calls;
        this.accounts = accounts;
    }

    /** Separate from the charges it pays out: the platform's balance must hold the amount. */
    RemoteResult<String> make(TransferOrder order) {
        var account = accounts.find(StripePayments.NAME, order.payee());
        return account.isEmpty()
                ? new Declined<>("the payee has no account at Stripe yet")
                : calls.ask(stripe -> make(stripe, order, account.get()));
    }

    private static RemoteResult<String> make(V1Services stripe, TransferOrder order, String account)
            throws StripeException {
        var payout = order.payout().value().toString();
        var attempt = Integer.toString(order.attempt());
        var group = "payout:" + payout;
        var made = TransferListParams.builder()
                .setTransferGroup(group)
                .setLimit(MOST)
                .build();
        for (var transfer : stripe.transfers().list(made).autoPagingIterable()) {
            if (attempt.equals(transfer.getMetadata().get(ATTEMPT))) {
                return new Succeeded<>(transfer.getId());
            }
        }
        var params = TransferCreateParams.builder()
                .setAmount(StripeAmount.of(order.amount()))
                .setCurrency(StripeAmount.currency(order.amount()))
                .setDestination(account)
                .setTransferGroup(group)
                .putMetadata(PAYOUT, payout)
                .putMetadata(ATTEMPT, attempt)
                .build();
        return new Succeeded<>(
                stripe.transfers().create(params, StripeCalls.key(order.key())).getId());
    }

    /** Of what the payee's account at Stripe still has; what it has sent on to a bank does not come back. */
    RemoteResult<String> reverse(ReversalOrder order) {
        return calls.ask(stripe -> {
            var id = order.reversal().value().toString();
            var reversals = stripe.transfers().reversals();
            var made = TransferReversalListParams.builder().setLimit(MOST).build();
            for (var reversal : reversals.list(order.transfer(), made).autoPagingIterable()) {
                if (id.equals(reversal.getMetadata().get(REVERSAL))) {
                    return new Succeeded<>(reversal.getId());
                }
            }
            var params = TransferReversalCreateParams.builder()
                    .setAmount(StripeAmount.of(order.amount()))
                    .putMetadata(REVERSAL, id)
                    .build();
            return new Succeeded<>(reversals
                    .create(order.transfer(), params, StripeCalls.key(order.key()))
                    .getId());
        });
    }
}
