package dev.tutorium.rest.workspace.trust;

import dev.tutorium.application.trust.view.ErasureRequestView;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A student's request to be forgotten.
 *
 * @param studentId the student on the roster; null once forgotten
 * @param status    open, granted or withdrawn
 */
@Serdeable
record ErasureRequestBody(
        UUID id,
        @Nullable UUID studentId,
        UUID accountId,
        String name,
        String status,
        Instant requestedAt,
        @Nullable Instant closedAt) {

    static ErasureRequestBody of(ErasureRequestView request) {
        return new ErasureRequestBody(
                request.id(),
                request.student(),
                request.account(),
                request.name(),
                request.state(),
                request.madeAt(),
                request.closedAt());
    }
}
