package dev.tutorium.persistence.learning;

import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.learning.port.Certificates;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.learning.Certificate;
import dev.tutorium.domain.learning.CertificateId;
import dev.tutorium.domain.learning.CertificateType;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.SqlStates;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
final class JdbcCertificates implements Certificates {

    private static final String INSERT = """
            insert into certificate (id, type, enrollment_id, course_id, holder_id, issuer_id, issued_at, version)
            values (?, ?, ?, ?, ?, ?, ?, 1)""";

    private final Sql sql;
    private final Outbox outbox;

    JdbcCertificates(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public Optional<Certificate> find(EnrollmentId enrollment, CertificateType type) {
        return sql.first(
                "select * from certificate where enrollment_id = ? and type = ?",
                row -> new Certificate(
                        new CertificateId(Sql.uuid(row, "id")),
                        type,
                        enrollment,
                        new CourseId(Sql.uuid(row, "course_id")),
                        new AccountId(Sql.uuid(row, "holder_id")),
                        new AccountId(Sql.uuid(row, "issuer_id")),
                        Sql.instant(row, "issued_at"),
                        row.getLong("version")),
                enrollment,
                type);
    }

    @Override
    public Certificate record(Change<Certificate> change) {
        var issued = change.state();
        try {
            sql.update(
                    INSERT,
                    issued.id(),
                    issued.type(),
                    issued.enrollment(),
                    issued.course(),
                    issued.holder(),
                    issued.issuer(),
                    issued.issuedAt());
        } catch (DataAccessException e) {
            throw SqlStates.isDuplicate(e) ? new Stale("certificate") : e;
        }
        outbox.append(change.events());
        return new Certificate(
                issued.id(),
                issued.type(),
                issued.enrollment(),
                issued.course(),
                issued.holder(),
                issued.issuer(),
                issued.issuedAt(),
                1);
    }
}
