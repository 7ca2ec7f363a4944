package dev.tutorium.persistence.messaging;

import dev.tutorium.domain.kernel.WebhookDeliveryId;
import dev.tutorium.domain.kernel.WebhookEndpointId;
import dev.tutorium.domain.messaging.WebhookDelivery;
import dev.tutorium.domain.messaging.WebhookDelivery.Delivered;
import dev.tutorium.domain.messaging.WebhookDelivery.Exhausted;
import dev.tutorium.domain.messaging.WebhookDelivery.Pending;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code webhook_delivery}; how many attempts failed stays when it is over. */
record WebhookDeliveryRow(
        UUID id,
        UUID endpointId,
        UUID eventId,
        Instant happenedAt,
        State state,
        @Nullable Integer failed,
        @Nullable Instant dueAt,
        @Nullable Instant overAt,
        long version) {

    enum State {
        PENDING,
        DELIVERED,
        EXHAUSTED
    }

    static WebhookDeliveryRow read(ResultSet row) throws SQLException {
        return new WebhookDeliveryRow(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "endpoint_id"),
                Sql.uuid(row, "event_id"),
                Sql.instant(row, "happened_at"),
                State.valueOf(row.getString("state")),
                row.getInt("failed"),
                Sql.nullableInstant(row, "due_at"),
                Sql.nullableInstant(row, "over_at"),
                row.getLong("version"));
    }

    static WebhookDeliveryRow of(WebhookDelivery delivery) {
        return switch (delivery.progress()) {
            case Pending(var failed, var dueAt) -> row(delivery, State.PENDING, failed, dueAt, null);
            case Delivered(var at) -> row(delivery, State.DELIVERED, null, null, at);
            case Exhausted(var at) -> row(delivery, State.EXHAUSTED, null, null, at);
        };
    }

    WebhookDelivery toDomain() {
        var progress = switch (state) {
            case PENDING -> new Pending(Objects.requireNonNull(failed), Objects.requireNonNull(dueAt));
            case DELIVERED -> new Delivered(Objects.requireNonNull(overAt));
            case EXHAUSTED -> new Exhausted(Objects.requireNonNull(overAt));
        };
        return new WebhookDelivery(
                new WebhookDeliveryId(id), new WebhookEndpointId(endpointId), eventId, happenedAt, progress, version);
    }

    private static WebhookDeliveryRow row(
            WebhookDelivery delivery,
            State state,
            @Nullable Integer failed,
            @Nullable Instant dueAt,
            @Nullable Instant overAt) {
        return new WebhookDeliveryRow(
                delivery.id().value(),
                delivery.endpoint().value(),
                delivery.event(),
                delivery.happenedAt(),
                state,
                failed,
                dueAt,
                overAt,
                delivery.version());
    }
}
