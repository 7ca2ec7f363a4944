package dev.tutorium.application.payment.view;

import dev.tutorium.domain.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dispute in a list. {@code state} is OPENED, WON or LOST.
 *
 * @param position where it stands among those of one moment
 * @param answer   how far the platform's answer has come: REQUESTED, SUBMITTED or DECLINED; null while there is none
 */
public record DisputeView(
        String reference,
        UUID position,
        UUID charge,
        UUID payer,
        String payerName,
        String product,
        Money amount,
        Money fee,
        String reason,
        String state,
        Instant openedAt,
        @Nullable Instant decidedAt,
        @Nullable String answer,
        @Nullable String failure) {}
