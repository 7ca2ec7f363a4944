package dev.tutorium.rest.workspace.messaging;

import dev.tutorium.application.messaging.MessageFields;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to students at a time, or {@code offsetMinutes} after the start of a session (before it, when negative); to everyone
 * in the session when no students are named.
 */
@Serdeable
record NewScheduledMessageBody(
        @Nullable @Size(max = 500) List<@NotNull UUID> studentIds,
        @Size(max = 1000) String subject,
        @Size(max = 50_000) String body,
        @Nullable Instant sendAt,
        @Nullable UUID sessionId,
        @Nullable Integer offsetMinutes) {

    MessageFields toFields() {
        return new MessageFields(
                studentIds == null ? List.of() : studentIds, subject, body, sendAt, sessionId, offsetMinutes);
    }
}
