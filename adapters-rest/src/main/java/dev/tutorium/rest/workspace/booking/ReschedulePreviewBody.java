package dev.tutorium.rest.workspace.booking;

import dev.tutorium.domain.booking.RescheduleDecision;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * What a move would mean.
 *
 * @param movesLeft          how often it could be moved again after it
 * @param movableUntil       the last moment to move it from its present time
 * @param laterRefundPercent what a later cancellation gives back at most
 */
@Serdeable
record ReschedulePreviewBody(
        UUID sessionId,
        boolean allowed,
        int movesLeft,
        Instant movableUntil,
        int laterRefundPercent,
        boolean grace,
        String explanation) {

    static ReschedulePreviewBody of(UUID session, RescheduleDecision decision) {
        return new ReschedulePreviewBody(
                session,
                true,
                decision.movesLeft(),
                decision.movableUntil(),
                decision.refundPercent(),
                decision.grace(),
                decision.explanation());
    }
}
