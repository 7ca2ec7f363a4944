package dev.tutorium.rest.workspace.messaging;

import dev.tutorium.domain.messaging.ScheduledMessage;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A scheduled message; {@code sendAt} moves with the session it is anchored to. */
@Serdeable
record ScheduledMessageBody(
        UUID id,
        String status,
        List<UUID> studentIds,
        String subject,
        String body,
        Instant sendAt,
        @Nullable UUID sessionId,
        @Nullable Long offsetMinutes,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant cancelledAt) {

    static ScheduledMessageBody of(ScheduledMessage message) {
        return switch (message) {
            case ScheduledMessage.Pending _ -> of(message, "pending", null, null);
            case ScheduledMessage.Sent sent -> of(message, "sent", sent.at(), null);
            case ScheduledMessage.Cancelled cancelled -> of(message, "cancelled", null, cancelled.at());
        };
    }

    private static ScheduledMessageBody of(
            ScheduledMessage message, String status, @Nullable Instant sentAt, @Nullable Instant cancelledAt) {
        var content = message.content();
        var anchor = content.anchor();
        return new ScheduledMessageBody(
                content.id().value(),
                status,
                content.students(),
                content.subject(),
                content.text(),
                content.dueAt(),
                anchor == null ? null : anchor.session().value(),
                anchor == null ? null : anchor.offset().toMinutes(),
                content.createdAt(),
                sentAt,
                cancelledAt);
    }
}
