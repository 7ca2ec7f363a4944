package dev.tutorium.rest.school.learning;

import dev.tutorium.domain.learning.Enrollment.CancellationTerms;
import dev.tutorium.rest.kernel.SnakeCase;
import java.util.UUID;

/** What a cancellation gives back, and of what. */
@SnakeCase
record CancelledBody(
        UUID id, String status, long refundCents, long priceCents, String currency, int modulesUsed, int modulesTotal) {

    static CancelledBody of(UUID id, CancellationTerms terms) {
        return new CancelledBody(
                id,
                "cancelled",
                terms.refund().minor(),
                terms.price().minor(),
                terms.price().currency().getCurrencyCode(),
                terms.used(),
                terms.modules());
    }
}
