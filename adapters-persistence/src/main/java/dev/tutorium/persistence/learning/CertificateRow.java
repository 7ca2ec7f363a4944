package dev.tutorium.persistence.learning;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.learning.Certificate;
import dev.tutorium.domain.learning.Certificate.Award;
import dev.tutorium.domain.learning.Certificate.Issued;
import dev.tutorium.domain.learning.Certificate.Pending;
import dev.tutorium.domain.learning.Certificate.Rejected;
import dev.tutorium.domain.learning.Certificate.Revoked;
import dev.tutorium.domain.learning.CertificateId;
import dev.tutorium.domain.learning.CertificateStatus;
import dev.tutorium.domain.learning.CertificateType;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The columns of {@code certificate} that differ by state, and how a row becomes one.
 *
 * @param recommended null when it was issued without, and in a change that does not tell any more
 */
record CertificateRow(
        CertificateStatus status,
        @Nullable Mark recommended,
        @Nullable Mark issued,
        @Nullable Mark ended,
        @Nullable String reason) {

    /** Who did something and when. */
    record Mark(AccountId by, Instant at) {

        static @Nullable Mark read(ResultSet row, String by, String at) throws SQLException {
            var account = row.getObject(by, UUID.class);
            return account == null ? null : new Mark(new AccountId(account), Sql.instant(row, at));
        }
    }

    static CertificateRow of(Certificate certificate) {
        var status = certificate.status();
        return switch (certificate) {
            case Pending pending ->
                new CertificateRow(status, new Mark(pending.recommender(), pending.recommendedAt()), null, null, null);
            case Issued issued ->
                new CertificateRow(status, null, new Mark(issued.issuer(), issued.issuedAt()), null, null);
            case Rejected rejected ->
                new CertificateRow(
                        status, null, null, new Mark(rejected.rejecter(), rejected.rejectedAt()), rejected.reason());
            case Revoked revoked ->
                new CertificateRow(
                        status,
                        null,
                        new Mark(revoked.issuer(), revoked.issuedAt()),
                        new Mark(revoked.revoker(), revoked.revokedAt()),
                        revoked.reason());
        };
    }

    static Certificate read(ResultSet row) throws SQLException {
        var award = new Award(
                CertificateType.valueOf(row.getString("type")),
                new EnrollmentId(Sql.uuid(row, "enrollment_id")),
                new CourseId(Sql.uuid(row, "course_id")),
                new AccountId(Sql.uuid(row, "holder_id")));
        return new CertificateRow(
                        CertificateStatus.valueOf(row.getString("status")),
                        Mark.read(row, "recommender_id", "recommended_at"),
                        Mark.read(row, "issuer_id", "issued_at"),
                        Mark.read(row, "ender_id", "ended_at"),
                        row.getString("end_reason"))
                .toDomain(new CertificateId(Sql.uuid(row, "id")), award, row.getLong("version"));
    }

    Certificate toDomain(CertificateId id, Award award, long version) {
        return switch (status) {
            case PENDING -> {
                var asked = Objects.requireNonNull(recommended);
                yield new Pending(id, award, asked.by(), asked.at(), version);
            }
            case ISSUED -> {
                var issue = Objects.requireNonNull(issued);
                yield new Issued(id, award, issue.by(), issue.at(), version);
            }
            case REJECTED -> {
                var end = Objects.requireNonNull(ended);
                yield new Rejected(id, award, end.by(), Objects.requireNonNull(reason), end.at(), version);
            }
            case REVOKED -> {
                var issue = Objects.requireNonNull(issued);
                var end = Objects.requireNonNull(ended);
                yield new Revoked(
                        id, award, issue.by(), issue.at(), end.by(), Objects.requireNonNull(reason), end.at(), version);
            }
        };
    }
}
