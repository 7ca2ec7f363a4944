package dev.tutorium.payments.stripe;

import com.stripe.exception.InvalidRequestException;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData.CaptureMethod;
import dev.tutorium.application.payment.port.CardPayments.CheckoutOrder;
import java.time.Instant;

/** A Checkout Session to be created. The charge's id goes along on the session and on its payment, whose webhooks bring it back. */
final class CheckoutParams {

    static final String CHARGE = "charge";

    private CheckoutParams() {}

    /** Cards are captured at once rather than a moment later, so that the fee is known with the payment. */
    static SessionCreateParams of(CheckoutOrder order, Instant expiresAt) throws InvalidRequestException {
        var charge = order.charge().value().toString();
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .setClientReferenceId(charge)
                .putMetadata(CHARGE, charge)
                .addLineItem(item(order))
                .setCustomerEmail(order.payerEmail())
                .setPaymentIntentData(PaymentIntentData.builder()
                        .setCaptureMethod(order.manualCapture() ? CaptureMethod.MANUAL : CaptureMethod.AUTOMATIC)
                        .putMetadata(CHARGE, charge)
                        .build())
                .setSuccessUrl(order.pages().success())
                .setCancelUrl(order.pages().cancel())
                .setExpiresAt(expiresAt.getEpochSecond())
                .build();
    }

    private static LineItem item(CheckoutOrder order) throws InvalidRequestException {
        return LineItem.builder()
                .setQuantity(1L)
                .setPriceData(PriceData.builder()
                        .setCurrency(StripeAmount.currency(order.amount()))
                        .setUnitAmount(StripeAmount.of(order.amount()))
                        .setProductData(PriceData.ProductData.builder()
                                .setName(order.description())
                                .build())
                        .build())
                .build();
    }
}
