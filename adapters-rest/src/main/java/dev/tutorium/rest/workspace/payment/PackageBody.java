package dev.tutorium.rest.workspace.payment;

import dev.tutorium.application.payment.view.PackageView;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A package of prepaid sessions.
 *
 * @param refundable     what the unused credits would give back now
 * @param purchasedAt    null while it waits for its payment
 * @param checkoutUrl    where it is to be paid; null when it was
 * @param subscriptionId what it is a period of; null where it was bought once
 */
@Serdeable
record PackageBody(
        UUID id,
        UUID teacherId,
        String teacherName,
        UUID serviceId,
        String title,
        Credits credits,
        AmountBody price,
        AmountBody refundable,
        Instant orderedAt,
        @Nullable Instant purchasedAt,
        @Nullable Instant expiresAt,
        @Nullable String checkoutUrl,
        @Nullable UUID subscriptionId) {

    @Serdeable
    record Credits(int all, int free, int reserved, int used, int refunded, int lapsed) {

        static Credits of(PackageView.Credits credits) {
            return new Credits(
                    credits.all(),
                    credits.free(),
                    credits.reserved(),
                    credits.used(),
                    credits.refunded(),
                    credits.lapsed());
        }
    }

    static PackageBody of(PackageView lot) {
        return new PackageBody(
                lot.id(),
                lot.teacher(),
                lot.teacherName(),
                lot.service(),
                lot.title(),
                Credits.of(lot.credits()),
                AmountBody.of(lot.price()),
                AmountBody.of(lot.refundable()),
                lot.orderedAt(),
                lot.purchasedAt(),
                lot.expiresAt(),
                lot.checkoutUrl(),
                lot.subscription());
    }
}
