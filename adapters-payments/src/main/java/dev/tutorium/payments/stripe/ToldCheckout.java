package dev.tutorium.payments.stripe;

import com.stripe.model.checkout.Session;
import dev.tutorium.application.payment.port.CheckoutStatus;

/** A checkout and how Stripe says it stands. */
record ToldCheckout(String reference, CheckoutStatus status) {

    /** {@code session} as {@link CheckoutReading#status} wants it. */
    static ToldCheckout of(Session session) {
        return new ToldCheckout(session.getId(), CheckoutReading.status(session));
    }
}
