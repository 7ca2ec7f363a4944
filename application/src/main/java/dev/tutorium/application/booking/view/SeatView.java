package dev.tutorium.application.booking.view;

import dev.tutorium.domain.booking.SeatState;
import dev.tutorium.domain.booking.Settlement;
import dev.tutorium.domain.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One student's place as it is shown.
 *
 * @param settlement how it ended, when it was cancelled
 */
public record SeatView(
        UUID id,
        UUID studentId,
        String studentName,
        SeatState state,
        Money price,
        @Nullable UUID chargeId,
        Instant bookedAt,
        @Nullable Instant heldUntil,
        @Nullable Settlement settlement) {}
