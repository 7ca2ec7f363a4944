package dev.tutorium.application.learning.port;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.learning.Certificate;
import dev.tutorium.domain.learning.CertificateId;
import dev.tutorium.domain.learning.CertificateType;
import java.util.Optional;

/** All certificates, at most one live one of each type per enrollment. */
public interface Certificates {

    Optional<Certificate> find(CertificateId id);

    default Certificate get(CertificateId id) {
        return find(id).orElseThrow(() -> new Missing("certificate"));
    }

    /** The one that was not rejected. */
    Optional<Certificate> findLive(EnrollmentId enrollment, CertificateType type);

    /** Whether the account holds a teaching certificate of the course that is in force. */
    boolean holdsTeaching(CourseId course, AccountId holder);

    /**
     * Saves, publishes the events with it, and answers it as stored.
     *
     * @throws dev.tutorium.application.kernel.Stale when it was changed since it was read, or another of its type came to live for
     *     the enrollment meanwhile
     */
    Certificate record(Change<Certificate> change);
}
