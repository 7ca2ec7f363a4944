package dev.tutorium.rest.marketplace.payment;

import dev.tutorium.domain.payment.Refund;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A refund on its way. */
@SnakeCase
record RefundBody(UUID id, UUID paymentId, String amount, String currency, String status, Instant createdAt) {

    static RefundBody of(UUID payment, Refund refund) {
        return new RefundBody(
                refund.id().value(),
                payment,
                refund.amount().major().toPlainString(),
                refund.amount().currency().getCurrencyCode(),
                refund.state().toLowerCase(Locale.ROOT),
                refund.requestedAt());
    }
}
