package dev.tutorium.rest.marketplace.payment;

import dev.tutorium.application.payment.view.PackageView;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A package of prepaid sessions; amounts are in major units.
 *
 * @param status      pending, active, used_up or expired
 * @param refundable  what the unused credits would give back now
 * @param checkoutUrl where it is to be paid; null when it was
 * @param revocation  how the price of revoked credits went back; null when none were revoked
 * @param subscriptionId what it is a period of; null where it was bought once
 */
@SnakeCase
record PackageBody(
        UUID id,
        String status,
        UUID tutorId,
        String tutorName,
        UUID serviceId,
        String title,
        int creditsTotal,
        int creditsRemaining,
        int creditsReserved,
        int creditsUsed,
        int creditsRefunded,
        int creditsExpired,
        int creditsRevoked,
        String price,
        String refundable,
        String currency,
        Instant createdAt,
        @Nullable Instant purchasedAt,
        @Nullable Instant expiresAt,
        @Nullable String checkoutUrl,
        @Nullable String revocation,
        @Nullable UUID subscriptionId) {

    static PackageBody of(PackageView lot, Instant now) {
        var credits = lot.credits();
        return new PackageBody(
                lot.id(),
                status(lot, now),
                lot.teacher(),
                lot.teacherName(),
                lot.service(),
                lot.title(),
                credits.all(),
                credits.free(),
                credits.reserved(),
                credits.used(),
                credits.refunded(),
                credits.lapsed(),
                credits.revoked(),
                lot.price().major().toPlainString(),
                lot.refundable().major().toPlainString(),
                lot.price().currency().getCurrencyCode(),
                lot.orderedAt(),
                lot.purchasedAt(),
                lot.expiresAt(),
                lot.checkoutUrl(),
                lot.revocation() == null ? null : lot.revocation().inWords(),
                lot.subscription());
    }

    private static String status(PackageView lot, Instant now) {
        if (lot.expiresAt() == null) {
            return "pending";
        }
        if (!now.isBefore(lot.expiresAt())) {
            return "expired";
        }
        return lot.credits().free() + lot.credits().reserved() > 0 ? "active" : "used_up";
    }
}
