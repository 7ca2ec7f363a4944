package dev.tutorium.application.learning.port;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.learning.Certificate;
import dev.tutorium.domain.learning.CertificateType;
import java.util.Optional;

/** All certificates, at most one of each type per enrollment. */
public interface Certificates {

    Optional<Certificate> find(EnrollmentId enrollment, CertificateType type);

    /**
     * Saves, publishes the events with it, and answers it as stored.
     *
     * @throws dev.tutorium.application.kernel.Stale when another of its type was issued for the enrollment meanwhile
     */
    Certificate record(Change<Certificate> change);
}
