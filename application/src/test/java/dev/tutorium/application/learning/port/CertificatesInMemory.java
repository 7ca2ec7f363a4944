package dev.tutorium.application.learning.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.learning.Certificate;
import dev.tutorium.domain.learning.CertificateType;
import java.util.Optional;

/** Certificates in memory. */
public final class CertificatesInMemory implements Certificates {

    private record Key(EnrollmentId enrollment, CertificateType type) {}

    private final Memory memory;
    private final Rows<Key, Certificate> certificates;

    public CertificatesInMemory() {
        this(new Memory());
    }

    public CertificatesInMemory(Memory memory) {
        this.memory = memory;
        certificates = memory.rows();
    }

    @Override
    public Optional<Certificate> find(EnrollmentId enrollment, CertificateType type) {
        return certificates.find(new Key(enrollment, type));
    }

    @Override
    public Certificate record(Change<Certificate> change) {
        var issued = change.state();
        if (find(issued.enrollment(), issued.type()).isPresent()) {
            throw new Stale("certificate");
        }
        var stored = new Certificate(
                issued.id(),
                issued.type(),
                issued.enrollment(),
                issued.course(),
                issued.holder(),
                issued.issuer(),
                issued.issuedAt(),
                1);
        certificates.put(new Key(stored.enrollment(), stored.type()), stored);
        memory.publish(change.events());
        return stored;
    }
}
