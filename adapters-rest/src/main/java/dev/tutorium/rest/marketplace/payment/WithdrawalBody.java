package dev.tutorium.rest.marketplace.payment;

import dev.tutorium.domain.payment.Payout;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A withdrawal on its way: pending until an admin has approved it. */
@SnakeCase
record WithdrawalBody(UUID id, String amount, String currency, String status, Instant createdAt) {

    static WithdrawalBody of(Payout payout) {
        return new WithdrawalBody(
                payout.id().value(),
                payout.amount().major().toPlainString(),
                payout.amount().currency().getCurrencyCode(),
                payout.state().toLowerCase(Locale.ROOT),
                payout.proposedAt());
    }
}
