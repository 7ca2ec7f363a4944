package dev.tutorium.application.payment.view;

import dev.tutorium.domain.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a student pays for a seat in a session. {@code state} is OPEN, AUTHORISED, PAID, VOIDED, EXPIRED or FAILED.
 *
 * @param refunded    what goes or went back
 * @param checkoutUrl where to pay; null when there is nothing to pay
 */
public record SeatPayment(
        UUID charge,
        UUID seat,
        String state,
        Money amount,
        Money refunded,
        @Nullable String checkoutUrl,
        Instant createdAt,
        @Nullable Instant settledAt) {}
