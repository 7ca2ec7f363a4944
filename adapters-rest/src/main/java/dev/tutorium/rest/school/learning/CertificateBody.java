package dev.tutorium.rest.school.learning;

import dev.tutorium.domain.learning.Certificate;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate.
 *
 * @param issuedBy null before it is issued
 * @param issuedAt null before it is issued
 */
@SnakeCase
record CertificateBody(
        UUID id,
        String type,
        String status,
        UUID enrollmentId,
        UUID courseId,
        UUID userId,
        @Nullable UUID issuedBy,
        @Nullable Instant issuedAt) {

    static CertificateBody of(Certificate certificate) {
        return switch (certificate) {
            case Certificate.Issued issued -> body(issued, issued.issuer().value(), issued.issuedAt());
            case Certificate.Revoked revoked -> body(revoked, revoked.issuer().value(), revoked.issuedAt());
            case Certificate.Pending _, Certificate.Rejected _ -> body(certificate, null, null);
        };
    }

    private static CertificateBody body(Certificate certificate, @Nullable UUID issuer, @Nullable Instant issuedAt) {
        var award = certificate.award();
        return new CertificateBody(
                certificate.id().value(),
                Words.of(award.type()),
                Words.of(certificate.status()),
                award.enrollment().value(),
                award.course().value(),
                award.holder().value(),
                issuer,
                issuedAt);
    }
}
