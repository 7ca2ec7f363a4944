package dev.tutorium.application.payment.view;

import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.ShareRole;
import java.time.Instant;
import java.util.UUID;

/**
 * Someone's share of a charge that was paid.
 *
 * @param amount as it was agreed
 * @param left   less refunds
 * @param status of the part that is least far: pending, held, available; refunded when nothing is left
 * @param title  what was bought
 */
public record EarningView(
        UUID charge,
        ShareRole role,
        ChargePurpose purpose,
        String title,
        Money amount,
        Money left,
        Status status,
        Instant paidAt) {

    public enum Status {
        PENDING,
        HELD,
        AVAILABLE,
        REFUNDED
    }
}
