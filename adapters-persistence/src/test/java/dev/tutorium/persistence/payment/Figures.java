package dev.tutorium.persistence.payment;

import dev.tutorium.domain.payment.PaymentPolicy;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;

/** The figures, where nobody has configured them. */
@Factory
final class Figures {

    @Singleton
    @Secondary
    PaymentPolicy policy() {
        return PaymentPolicy.standard();
    }
}
