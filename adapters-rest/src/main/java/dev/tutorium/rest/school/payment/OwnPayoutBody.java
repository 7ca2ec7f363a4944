package dev.tutorium.rest.school.payment;

import dev.tutorium.application.payment.view.PayoutView;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payout as its payee sees it. */
@SnakeCase
record OwnPayoutBody(
        UUID id,
        long amountCents,
        String currency,
        String status,
        Instant createdAt,
        @Nullable Instant settledAt,
        @Nullable String failure) {

    static OwnPayoutBody of(PayoutView payout) {
        return new OwnPayoutBody(
                payout.id(),
                payout.amount().minor(),
                payout.amount().currency().getCurrencyCode(),
                payout.state().toLowerCase(Locale.ROOT),
                payout.proposedAt(),
                payout.settledAt(),
                payout.failure());
    }
}
