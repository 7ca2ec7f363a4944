package dev.tutorium.application.payment.view;

import dev.tutorium.domain.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payout in a list. {@code state} is PENDING, APPROVED, PAID, FAILED or CANCELLED. */
public record PayoutView(
        UUID id,
        UUID payee,
        String payeeName,
        Money amount,
        String state,
        int attempt,
        Instant proposedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant settledAt,
        @Nullable String reference,
        @Nullable String failure) {}
