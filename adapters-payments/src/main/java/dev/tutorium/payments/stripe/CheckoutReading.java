package dev.tutorium.payments.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.service.V1Services;
import dev.tutorium.application.payment.port.CheckoutStatus;
import dev.tutorium.domain.kernel.Money;

/** How a Checkout Session stands, by its own state and, once that is complete, by that of its payment. */
final class CheckoutReading {

    /** What must be expanded in a payment for {@link #fee}. */
    static final String FEE = "latest_charge.balance_transaction";

    private CheckoutReading() {}

    /** {@code session} with its payment and {@link #FEE} expanded. */
    static CheckoutStatus status(V1Services stripe, Session session) throws StripeException {
        var payment = session.getPaymentIntentObject();
        return switch (session.getStatus()) {
            case "expired" -> new CheckoutStatus.Expired();
            case "complete" ->
                session.getInvoice() != null
                        ? begun(stripe, session.getInvoice())
                        : payment == null ? new CheckoutStatus.Open() : status(payment);
            case null, default -> new CheckoutStatus.Open();
        };
    }

    /** Of what renews the first period is an invoice. */
    private static CheckoutStatus begun(V1Services stripe, String invoice) throws StripeException {
        return StripePeriods.ofInvoice(stripe, invoice)
                .map(StripePeriods.Period::paid)
                .<CheckoutStatus>map(CheckoutStatus.Subscribed::new)
                .orElseGet(CheckoutStatus.Open::new);
    }

    /** Of a session that is complete: a payment that failed then, as a bank debit does days later, cannot be tried again. */
    private static CheckoutStatus status(PaymentIntent payment) {
        return switch (payment.getStatus()) {
            case "succeeded" ->
                new CheckoutStatus.Paid(
                        payment.getId(),
                        StripeAmount.money(payment.getAmountReceived(), payment.getCurrency()),
                        fee(payment));
            case "requires_capture" ->
                new CheckoutStatus.Authorised(
                        payment.getId(), StripeAmount.money(payment.getAmountCapturable(), payment.getCurrency()));
            case "canceled", "requires_payment_method" -> new CheckoutStatus.Expired();
            default -> new CheckoutStatus.Open();
        };
    }

    /** What Stripe keeps; zero while it does not say, or where it settles in another currency than was paid. */
    static Money fee(PaymentIntent payment) {
        var charge = payment.getLatestChargeObject();
        var booked = charge == null ? null : charge.getBalanceTransactionObject();
        return booked == null || !booked.getCurrency().equals(payment.getCurrency())
                ? StripeAmount.money(0, payment.getCurrency())
                : StripeAmount.money(booked.getFee(), booked.getCurrency());
    }
}
