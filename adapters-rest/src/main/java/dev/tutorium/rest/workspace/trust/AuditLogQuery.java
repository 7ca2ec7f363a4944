package dev.tutorium.rest.workspace.trust;

import dev.tutorium.application.trust.view.AuditFilter;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines are wanted.
 *
 * @param action  such as {@code refund.grant}
 * @param actorId who did it
 */
@Introspected
record AuditLogQuery(
        @Nullable @QueryValue @Size(max = 100) String action,
        @Nullable @QueryValue @Size(max = 100) String subjectType,
        @Nullable @QueryValue UUID subjectId,
        @Nullable @QueryValue UUID actorId,
        @Nullable @QueryValue Instant from,
        @Nullable @QueryValue Instant to) {

    AuditFilter toFilter() {
        return new AuditFilter(action, subjectType, subjectId, actorId, from, to);
    }
}
