package dev.tutorium.application.payment.view;

import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.Explanation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A package as its student sees it.
 *
 * @param title       of the service its credits pay for
 * @param price       what was paid for all, or is to be
 * @param refundable  what its unused credits would give back
 * @param purchasedAt null while it waits for its payment
 * @param revocation  why credits were revoked; null when none were
 * @param checkoutUrl where it is to be paid; null when it was, or while the provider's answer is not known
 * @param subscription what it is a period of; null where it was bought once
 */
public record PackageView(
        UUID id,
        UUID teacher,
        String teacherName,
        UUID service,
        String title,
        Credits credits,
        Money price,
        Money refundable,
        Instant orderedAt,
        @Nullable Instant purchasedAt,
        @Nullable Instant expiresAt,
        @Nullable String checkoutUrl,
        @Nullable Explanation revocation,
        @Nullable UUID subscription) {

    /** How many of its credits stand where. */
    public record Credits(int all, int free, int reserved, int used, int refunded, int lapsed, int revoked) {}
}
