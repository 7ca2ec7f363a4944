package dev.tutorium.domain.learning;

/** Where a certificate stands. */
public enum CertificateStatus {
    PENDING,
    ISSUED,
    REJECTED,
    REVOKED;

    /**
     * Whether it takes the one place of its type in an enrollment. A revoked one does: it comes back by being reinstated, not by
     * another being issued beside it.
     */
    public boolean isLive() {
        return this != REJECTED;
    }

    /** Whether anyone may look it up: once issued it stays to be found, a revoked one as revoked. */
    public boolean isPublic() {
        return this == ISSUED || this == REVOKED;
    }
}
