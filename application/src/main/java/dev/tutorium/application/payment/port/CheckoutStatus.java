package dev.tutorium.application.payment.port;

import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.PaidPeriod;

/** How a checkout stands at the provider. */
public sealed interface CheckoutStatus {

    /** Still to be paid. */
    record Open() implements CheckoutStatus {}

    /** {@code payment} is the provider's reference of the money, {@code fee} what it keeps of it; zero when it does not say. */
    record Paid(String payment, Money amount, Money fee) implements CheckoutStatus {}

    /** Paid, and the payer will be charged again for every period to come. */
    record Subscribed(PaidPeriod period) implements CheckoutStatus {}

    /** The money is reserved and waits for its capture. */
    record Authorised(String payment, Money amount) implements CheckoutStatus {}

    /** Can no longer be paid. */
    record Expired() implements CheckoutStatus {}
}
