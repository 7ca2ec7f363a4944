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
import dev.tutorium.persistence.learning.CertificateRow.Mark;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcCertificates implements Certificates {

    private static final String INSERT = """
            insert into certificate (status, recommender_id, recommended_at, issuer_id, issued_at, ender_id, ended_at, end_reason,
                id, type, enrollment_id, course_id, holder_id, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""";
    private static final String UPDATE = """
            update certificate
            set status = ?, recommender_id = coalesce(?, recommender_id), recommended_at = coalesce(?, recommended_at),
                issuer_id = ?, issued_at = ?, ender_id = ?, ended_at = ?, end_reason = ?, version = version + 1
            where id = ? and version = ?""";

    private final Sql sql;
    private final Outbox outbox;

    JdbcCertificates(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public Optional<Certificate> find(CertificateId id) {
        return sql.first("select * from certificate where id = ?", CertificateRow::read, id);
    }

    @Override
    public Optional<Certificate> findLive(EnrollmentId enrollment, CertificateType type) {
        return sql.first(
                "select * from certificate where enrollment_id = ? and type = ? and status <> 'REJECTED'",
                CertificateRow::read,
                enrollment,
                type);
    }

    @Override
    public boolean holdsTeaching(CourseId course, AccountId holder) {
        return sql.count(
                        "select count(*) from certificate where course_id = ? and holder_id = ? and type = 'TEACHING' and status = 'ISSUED'",
                        course,
                        holder)
                > 0;
    }

    @Override
    public Certificate record(Change<Certificate> change) {
        var certificate = change.state();
        try {
            save(certificate);
        } catch (DataAccessException e) {
            throw SqlStates.isDuplicate(e) ? new Stale("certificate") : e;
        }
        outbox.append(change.events());
        return find(certificate.id()).orElseThrow();
    }

    private void save(Certificate certificate) {
        var row = CertificateRow.of(certificate);
        var award = certificate.award();
        if (certificate.version() == 0) {
            sql.update(
                    INSERT,
                    row.status(),
                    by(row.recommended()),
                    at(row.recommended()),
                    by(row.issued()),
                    at(row.issued()),
                    by(row.ended()),
                    at(row.ended()),
                    row.reason(),
                    certificate.id(),
                    award.type(),
                    award.enrollment(),
                    award.course(),
                    award.holder());
        } else {
            sql.updateOne(
                    "certificate",
                    UPDATE,
                    row.status(),
                    by(row.recommended()),
                    at(row.recommended()),
                    by(row.issued()),
                    at(row.issued()),
                    by(row.ended()),
                    at(row.ended()),
                    row.reason(),
                    certificate.id(),
                    certificate.version());
        }
    }

    private static @Nullable AccountId by(@Nullable Mark mark) {
        return mark == null ? null : mark.by();
    }

    private static @Nullable Instant at(@Nullable Mark mark) {
        return mark == null ? null : mark.at();
    }
}
