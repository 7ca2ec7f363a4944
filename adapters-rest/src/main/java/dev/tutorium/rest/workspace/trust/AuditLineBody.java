package dev.tutorium.rest.workspace.trust;

import dev.tutorium.application.trust.view.AuditLine;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit log.
 *
 * @param actor       who did it; null for the platform
 * @param inTheNameOf whom they were signed in as; null when as themselves
 * @param ipAddress   where it came from
 */
@Serdeable
record AuditLineBody(
        UUID id,
        Instant at,
        @Nullable ActorBody actor,
        @Nullable ActorBody inTheNameOf,
        String action,
        SubjectBody subject,
        @Nullable String ipAddress,
        Map<String, String> before,
        Map<String, String> after) {

    @Serdeable
    record ActorBody(UUID id, String name) {}

    @Serdeable
    record SubjectBody(String type, UUID id) {}

    static AuditLineBody of(AuditLine line) {
        return new AuditLineBody(
                line.id(),
                line.at(),
                actor(line.who()),
                actor(line.as()),
                line.action(),
                new SubjectBody(line.subjectType(), line.subject()),
                line.from(),
                line.before(),
                line.after());
    }

    private static @Nullable ActorBody actor(AuditLine.@Nullable Person person) {
        return person == null ? null : new ActorBody(person.id(), person.name());
    }
}
