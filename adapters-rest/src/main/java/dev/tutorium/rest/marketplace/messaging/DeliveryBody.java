package dev.tutorium.rest.marketplace.messaging;

import dev.tutorium.application.messaging.view.WebhookLog;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to an endpoint.
 *
 * @param status   {@code pending}, {@code delivered} or {@code exhausted}
 * @param attempts of one that is asked for by its id; empty in a list
 */
@SnakeCase
record DeliveryBody(
        UUID id,
        UUID eventId,
        String eventType,
        Instant happenedAt,
        String status,
        int failedAttempts,
        @Nullable Instant nextAttemptAt,
        List<AttemptBody> attempts) {

    /**
     * What came of an attempt.
     *
     * @param httpStatus null when there was no answer
     * @param error      why there was none
     * @param excerpt    how the answer begins
     */
    @SnakeCase
    record AttemptBody(
            Instant at,
            @Nullable Integer httpStatus,
            @Nullable String error,
            String excerpt,
            int durationMs) {

        static AttemptBody of(WebhookLog.Attempt attempt) {
            return new AttemptBody(
                    attempt.at(), attempt.status(), attempt.error(), attempt.excerpt(), attempt.millis());
        }
    }

    /** How many are sent again. */
    @SnakeCase
    record Again(int deliveries) {}

    static DeliveryBody of(WebhookLog.Line line) {
        return new DeliveryBody(
                line.id(),
                line.event(),
                line.type(),
                line.happenedAt(),
                line.state().toLowerCase(Locale.ROOT),
                line.failed(),
                line.dueAt(),
                line.attempts().stream().map(AttemptBody::of).toList());
    }
}
