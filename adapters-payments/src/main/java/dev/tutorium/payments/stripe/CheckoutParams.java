package dev.tutorium.payments.stripe;

import com.stripe.exception.InvalidRequestException;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData.CaptureMethod;
import dev.tutorium.application.payment.port.CardPayments.CheckoutOrder;
import java.time.Instant;

/** A Checkout Session to be created. The charge's id goes along on the session and on its payment, or on what
 * renews, whose webhooks bring it back. */
final class CheckoutParams {

    static final String CHARGE = "charge";

    private CheckoutParams() {}

    /** Cards are captured at once rather than a moment later, so that the fee is known with the payment. */
    static SessionCreateParams of(CheckoutOrder order, Instant expiresAt) throws InvalidRequestException {
        var charge = order.charge().value().toString();
        var session = SessionCreateParams.builder()
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .setClientReferenceId(charge)
                .putMetadata(CHARGE, charge)
                .addLineItem(item(order))
                .setCustomerEmail(order.payerEmail())
                .setSuccessUrl(order.pages().success())
                .setCancelUrl(order.pages().cancel())
                .setExpiresAt(expiresAt.getEpochSecond());
        var renewing = order.renewing();
        return (renewing == null
                        ? session.setMode(SessionCreateParams.Mode.PAYMENT)
                                .setPaymentIntentData(PaymentIntentData.builder()
                                        .setCaptureMethod(
                                                order.manualCapture() ? CaptureMethod.MANUAL : CaptureMethod.AUTOMATIC)
                                        .putMetadata(CHARGE, charge)
                                        .build())
                        : session.setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                                .setSubscriptionData(SessionCreateParams.SubscriptionData.builder()
                                        .putMetadata(CHARGE, charge)
                                        .putMetadata(
                                                StripePeriods.SUBSCRIPTION,
                                                renewing.subscription().value().toString())
                                        .build()))
                .build();
    }

    private static LineItem item(CheckoutOrder order) throws InvalidRequestException {
        return LineItem.builder()
                .setQuantity(1L)
                .setPriceData(price(order)
                        .setCurrency(StripeAmount.currency(order.amount()))
                        .setUnitAmount(StripeAmount.of(order.amount()))
                        .setProductData(PriceData.ProductData.builder()
                                .setName(order.description())
                                .build())
                        .build())
                .build();
    }

    private static PriceData.Builder price(CheckoutOrder order) {
        return order.renewing() == null
                ? PriceData.builder()
                : PriceData.builder()
                        .setRecurring(PriceData.Recurring.builder()
                                .setInterval(
                                        switch (order.renewing().every()) {
                                            case WEEKLY -> PriceData.Recurring.Interval.WEEK;
                                            case MONTHLY -> PriceData.Recurring.Interval.MONTH;
                                        })
                                .build());
    }
}
