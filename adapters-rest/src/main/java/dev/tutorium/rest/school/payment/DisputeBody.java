package dev.tutorium.rest.school.payment;

import dev.tutorium.application.payment.view.DisputeView;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dispute as admins see it; its id is the provider's. */
@SnakeCase
record DisputeBody(
        String id,
        UUID transactionId,
        UUID userId,
        String userName,
        String product,
        long amountCents,
        long feeCents,
        String currency,
        String reason,
        String status,
        Instant openedAt,
        @Nullable Instant decidedAt,
        @Nullable String evidenceStatus,
        @Nullable String evidenceFailure) {

    static DisputeBody of(DisputeView dispute) {
        var answer = dispute.answer();
        return new DisputeBody(
                dispute.reference(),
                dispute.charge(),
                dispute.payer(),
                dispute.payerName(),
                dispute.product(),
                dispute.amount().minor(),
                dispute.fee().minor(),
                dispute.amount().currency().getCurrencyCode(),
                dispute.reason(),
                dispute.state().toLowerCase(Locale.ROOT),
                dispute.openedAt(),
                dispute.decidedAt(),
                answer == null ? null : answer.toLowerCase(Locale.ROOT),
                dispute.failure());
    }
}
