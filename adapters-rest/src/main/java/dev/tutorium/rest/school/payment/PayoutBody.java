package dev.tutorium.rest.school.payment;

import dev.tutorium.application.payment.view.PayoutView;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payout as admins see it. */
@SnakeCase
record PayoutBody(
        UUID id,
        UUID userId,
        String userName,
        long amountCents,
        String currency,
        String status,
        int attempt,
        Instant createdAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant settledAt,
        @Nullable String reference,
        @Nullable String failure) {

    static PayoutBody of(PayoutView payout) {
        return new PayoutBody(
                payout.id(),
                payout.payee(),
                payout.payeeName(),
                payout.amount().minor(),
                payout.amount().currency().getCurrencyCode(),
                payout.state().toLowerCase(Locale.ROOT),
                payout.attempt(),
                payout.proposedAt(),
                payout.approvedBy(),
                payout.approvedAt(),
                payout.settledAt(),
                payout.reference(),
                payout.failure());
    }
}
