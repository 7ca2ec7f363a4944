package dev.tutorium.rest.school.learning;

import dev.tutorium.domain.learning.Certificate;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.UUID;

@SnakeCase
record CertificateBody(
        UUID id,
        String type,
        String status,
        UUID enrollmentId,
        UUID courseId,
        UUID userId,
        UUID issuedBy,
        Instant issuedAt) {

    static CertificateBody of(Certificate certificate) {
        return new CertificateBody(
                certificate.id().value(),
                Words.of(certificate.type()),
                "issued",
                certificate.enrollment().value(),
                certificate.course().value(),
                certificate.holder().value(),
                certificate.issuer().value(),
                certificate.issuedAt());
    }
}
