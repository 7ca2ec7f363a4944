package dev.tutorium.application.trust.view;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit log.
 *
 * @param who  null when the platform did it
 * @param as   in whose name; null when in their own
 * @param from the address it came from, where it is known
 */
public record AuditLine(
        UUID id,
        Instant at,
        @Nullable Person who,
        @Nullable Person as,
        String action,
        String subjectType,
        UUID subject,
        @Nullable String from,
        Map<String, String> before,
        Map<String, String> after) {

    public record Person(UUID id, String name) {}
}
