package dev.tutorium.payments.stripe;

import com.stripe.model.Refund;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.kernel.RemoteResult.Unknown;
import dev.tutorium.application.payment.port.CardPayments;
import dev.tutorium.application.payment.port.CheckoutStatus;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.Checkout;
import jakarta.inject.Singleton;

/**
 * Card payments through Stripe. Each write looks first whether it was done before and is sent under the order's own key: Stripe
 * forgets keys after a day, and an answer may be missing for longer.
 */
@Singleton
final class StripePayments implements CardPayments {

    static final String NAME = "stripe";
    static final String REFUND = "refund";
    private static final String ATTEMPT = "attempt";

    private static final long MOST = 100;

    private final StripeCalls calls;
    private final StripeCheckouts checkouts;
    private final StripeTransfers transfers;
    private final StripeSubscriptions subscriptions;

    StripePayments(
            StripeCalls calls,
            StripeCheckouts checkouts,
            StripeTransfers transfers,
            StripeSubscriptions subscriptions) {
        this.calls = calls;
        this.checkouts = checkouts;
        this.transfers = transfers;
        this.subscriptions = subscriptions;
    }

    @Override
    public String provider() {
        return NAME;
    }

    @Override
    public RemoteResult<Checkout> openCheckout(CheckoutOrder order) {
        return checkouts.open(order);
    }

    @Override
    public RemoteResult<CheckoutStatus> checkout(String reference) {
        return checkouts.status(reference);
    }

    @Override
    public RemoteResult<CheckoutStatus> expireCheckout(String reference) {
        return checkouts.expire(reference);
    }

    @Override
    public RemoteResult<Money> capture(PaymentOrder order) {
        return calls.ask(stripe -> {
            var amount = StripeAmount.of(order.amount());
            var payment = stripe.paymentIntents()
                    .retrieve(
                            order.payment(),
                            PaymentIntentRetrieveParams.builder()
                                    .addExpand(CheckoutReading.FEE)
                                    .build());
            return switch (payment.getStatus()) {
                case "succeeded" -> new Succeeded<>(CheckoutReading.fee(payment));
                case "requires_capture" -> {
                    var params = PaymentIntentCaptureParams.builder()
                            .setAmountToCapture(amount)
                            .addExpand(CheckoutReading.FEE)
                            .build();
                    yield new Succeeded<>(CheckoutReading.fee(stripe.paymentIntents()
                            .capture(order.payment(), params, StripeCalls.key(order.captureKey()))));
                }
                default -> new Declined<>("the payment is " + payment.getStatus());
            };
        });
    }

    @Override
    public RemoteResult<String> voidAuthorisation(PaymentOrder order) {
        return calls.ask(stripe -> {
            var status = stripe.paymentIntents().retrieve(order.payment()).getStatus();
            return switch (status) {
                case "canceled" -> new Succeeded<>(order.payment());
                case "requires_capture" -> {
                    var params = PaymentIntentCancelParams.builder().build();
                    yield new Succeeded<>(stripe.paymentIntents()
                            .cancel(order.payment(), params, StripeCalls.key(order.voidKey()))
                            .getId());
                }
                default -> new Declined<>("the payment is " + status);
            };
        });
    }

    @Override
    public RemoteResult<String> refund(RefundOrder order) {
        return calls.ask(stripe -> {
            var id = order.refund().value().toString();
            var attempt = Integer.toString(order.attempt());
            var made = RefundListParams.builder()
                    .setPaymentIntent(order.payment())
                    .setLimit(MOST)
                    .build();
            for (var refund : stripe.refunds().list(made).autoPagingIterable()) {
                if (id.equals(refund.getMetadata().get(REFUND))
                        && attempt.equals(refund.getMetadata().getOrDefault(ATTEMPT, "1"))) {
                    return settled(refund);
                }
            }
            var params = RefundCreateParams.builder()
                    .setPaymentIntent(order.payment())
                    .setAmount(StripeAmount.of(order.amount()))
                    .putMetadata(REFUND, id)
                    .putMetadata(ATTEMPT, attempt)
                    .build();
            return settled(stripe.refunds().create(params, StripeCalls.key(order.key())));
        });
    }

    @Override
    public RemoteResult<String> transfer(TransferOrder order) {
        return transfers.make(order);
    }

    @Override
    public RemoteResult<String> reverse(ReversalOrder order) {
        return transfers.reverse(order);
    }

    @Override
    public RemoteResult<SubscriptionStatus> subscription(String reference) {
        return subscriptions.status(reference);
    }

    @Override
    public RemoteResult<SubscriptionStatus> cancelSubscription(CancelOrder order) {
        return subscriptions.cancel(order);
    }

    private static RemoteResult<String> settled(Refund refund) {
        return switch (refund.getStatus()) {
            case "succeeded" -> new Succeeded<>(refund.getId());
            case "failed", "canceled" -> new Declined<>("the refund is " + refund.getStatus());
            case null, default -> new Unknown<>("the refund is " + refund.getStatus());
        };
    }
}
