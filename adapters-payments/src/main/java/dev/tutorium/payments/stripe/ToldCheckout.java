package dev.tutorium.payments.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.service.V1Services;
import dev.tutorium.application.payment.port.CheckoutStatus;

/** A checkout and how Stripe says it stands. */
record ToldCheckout(String reference, CheckoutStatus status) {

    /** {@code session} as {@link CheckoutReading#status} wants it. */
    static ToldCheckout of(V1Services stripe, Session session) throws StripeException {
        return new ToldCheckout(session.getId(), CheckoutReading.status(stripe, session));
    }
}
