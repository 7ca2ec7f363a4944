package dev.tutorium.application.messaging.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was refused for good.
 *
 * @param suppresses whether its address gets no more mail until this is cleared
 * @param clearedAt  null while nobody has looked after it
 */
public record MailFailure(
        UUID id,
        String address,
        String subject,
        String reason,
        boolean suppresses,
        Instant at,
        @Nullable Instant clearedAt) {}
