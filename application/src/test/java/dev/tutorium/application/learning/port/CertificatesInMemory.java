package dev.tutorium.application.learning.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.learning.Certificate;
import dev.tutorium.domain.learning.Certificate.Issued;
import dev.tutorium.domain.learning.Certificate.Pending;
import dev.tutorium.domain.learning.Certificate.Rejected;
import dev.tutorium.domain.learning.Certificate.Revoked;
import dev.tutorium.domain.learning.CertificateId;
import dev.tutorium.domain.learning.CertificateType;
import java.util.Optional;

/** Certificates in memory. */
public final class CertificatesInMemory implements Certificates {

    private final Memory memory;
    private final Rows<CertificateId, Certificate> certificates;

    public CertificatesInMemory() {
        this(new Memory());
    }

    public CertificatesInMemory(Memory memory) {
        this.memory = memory;
        certificates = memory.rows();
    }

    @Override
    public Optional<Certificate> find(CertificateId id) {
        return certificates.find(id);
    }

    @Override
    public Optional<Certificate> findLive(EnrollmentId enrollment, CertificateType type) {
        return certificates.stream()
                .filter(one -> one.status().isLive())
                .filter(one -> one.award().enrollment().equals(enrollment)
                        && one.award().type() == type)
                .findFirst();
    }

    @Override
    public boolean holdsTeaching(CourseId course, AccountId holder) {
        return certificates.stream()
                .filter(Issued.class::isInstance)
                .map(Certificate::award)
                .anyMatch(award -> award.type() == CertificateType.TEACHING
                        && award.course().equals(course)
                        && award.holder().equals(holder));
    }

    @Override
    public Certificate record(Change<Certificate> change) {
        var next = change.state();
        var version = find(next.id()).map(Certificate::version).orElse(0L);
        var isOther = next.status().isLive()
                && findLive(next.award().enrollment(), next.award().type())
                        .filter(one -> !one.id().equals(next.id()))
                        .isPresent();
        if (isOther || version != next.version()) {
            throw new Stale("certificate");
        }
        var stored = stored(next, version + 1);
        certificates.put(stored.id(), stored);
        memory.publish(change.events());
        return stored;
    }

    private static Certificate stored(Certificate next, long version) {
        return switch (next) {
            case Pending one -> new Pending(one.id(), one.award(), one.recommender(), one.recommendedAt(), version);
            case Issued one -> new Issued(one.id(), one.award(), one.issuer(), one.issuedAt(), version);
            case Rejected one ->
                new Rejected(one.id(), one.award(), one.rejecter(), one.reason(), one.rejectedAt(), version);
            case Revoked one ->
                new Revoked(
                        one.id(),
                        one.award(),
                        one.issuer(),
                        one.issuedAt(),
                        one.revoker(),
                        one.reason(),
                        one.revokedAt(),
                        version);
        };
    }
}
