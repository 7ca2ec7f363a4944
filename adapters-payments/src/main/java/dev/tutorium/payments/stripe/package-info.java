/**
 * Stripe: hosted checkouts, separate charges and transfers, signed webhooks. Chosen by {@code tutorium.payments.provider=stripe}.
 */
@Configuration
@NullMarked
@Requires(property = "tutorium.payments.provider", value = "stripe")
package dev.tutorium.payments.stripe;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
