package dev.tutorium.application.payment;

import dev.tutorium.domain.kernel.ChargeId;
import org.jspecify.annotations.Nullable;

/**
 * Where a charge is to be paid.
 *
 * @param url null while the provider's answer is not known, or when there is nothing to pay any more
 */
public record CheckoutLink(ChargeId charge, @Nullable String url) {}
