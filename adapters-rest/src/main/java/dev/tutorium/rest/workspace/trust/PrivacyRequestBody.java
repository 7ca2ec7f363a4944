package dev.tutorium.rest.workspace.trust;

import dev.tutorium.domain.trust.PrivacyRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A request about one's own data. */
@Serdeable
record PrivacyRequestBody(UUID id, String kind, Instant requestedAt) {

    static PrivacyRequestBody of(PrivacyRequest request) {
        return new PrivacyRequestBody(
                request.id().value(), request.kind().name().toLowerCase(Locale.ROOT), request.madeAt());
    }
}
