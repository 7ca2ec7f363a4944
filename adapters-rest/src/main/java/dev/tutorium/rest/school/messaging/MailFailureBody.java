package dev.tutorium.rest.school.messaging;

import dev.tutorium.application.messaging.view.MailFailure;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A refused mail; {@code address_suppressed} while its address gets no more mail because of it. */
@SnakeCase
record MailFailureBody(
        UUID id,
        String email,
        String subject,
        String reason,
        boolean addressSuppressed,
        Instant failedAt,
        @Nullable Instant clearedAt) {

    static MailFailureBody of(MailFailure failure) {
        return new MailFailureBody(
                failure.id(),
                failure.address(),
                failure.subject(),
                failure.reason(),
                failure.suppresses() && failure.clearedAt() == null,
                failure.at(),
                failure.clearedAt());
    }
}
