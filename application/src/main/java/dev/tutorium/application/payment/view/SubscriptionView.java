package dev.tutorium.application.payment.view;

import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Renewal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as its student sees it.
 *
 * @param title       of the service its credits pay for
 * @param credits     of each period
 * @param price       of each period
 * @param paidUntil   null until it has started
 * @param periods     how many were paid
 * @param checkoutUrl where the first period is to be paid; null when it was, or while the provider's answer is not known
 */
public record SubscriptionView(
        UUID id,
        Status status,
        UUID teacher,
        String teacherName,
        UUID service,
        String title,
        int credits,
        Money price,
        Renewal every,
        int periods,
        Instant orderedAt,
        @Nullable Instant startedAt,
        @Nullable Instant paidUntil,
        @Nullable Instant cancelledAt,
        @Nullable Instant endedAt,
        @Nullable String checkoutUrl) {

    public enum Status {
        /** Waits for its first payment. */
        PENDING,
        ACTIVE,
        /** The latest payment failed; the provider tries again. */
        PAST_DUE,
        /** Ends with the period that is paid. */
        ENDING,
        ENDED
    }
}
