package dev.tutorium.domain.learning;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is printed on a certificate, and whether it still stands: what a verification page shows to anyone who has its number.
 * The printed form is made of the same value, so page and paper agree. Names are as they read today; an erased account's is what
 * remains of it.
 *
 * @param issuer    who signed it, by name
 * @param revokedAt null while it is in force
 */
public record Verification(
        CertificateId number,
        CertificateType type,
        String holder,
        String course,
        String issuer,
        Instant issuedAt,
        CertificateStatus status,
        @Nullable Instant revokedAt) {

    /** Names for the ids in a certificate. */
    public record Names(String holder, String course, String issuer) {}

    public Verification {
        if (!status.isPublic() || (status == CertificateStatus.REVOKED) != (revokedAt != null)) {
            throw new IllegalArgumentException("a certificate " + status + " with revocation at " + revokedAt);
        }
    }

    /** Empty for one that was never issued: nobody is told that somebody was recommended, or turned down. */
    public static Optional<Verification> of(Certificate certificate, Names names) {
        return switch (certificate) {
            case Certificate.Issued issued -> Optional.of(shown(issued, names, issued.issuedAt(), null));
            case Certificate.Revoked revoked ->
                Optional.of(shown(revoked, names, revoked.issuedAt(), revoked.revokedAt()));
            case Certificate.Pending _, Certificate.Rejected _ -> Optional.empty();
        };
    }

    private static Verification shown(
            Certificate certificate, Names names, Instant issuedAt, @Nullable Instant revokedAt) {
        return new Verification(
                certificate.id(),
                certificate.award().type(),
                names.holder(),
                names.course(),
                names.issuer(),
                issuedAt,
                certificate.status(),
                revokedAt);
    }
}
