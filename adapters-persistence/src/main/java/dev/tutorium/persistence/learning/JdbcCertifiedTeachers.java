package dev.tutorium.persistence.learning;

import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.learning.port.CertifiedTeachers;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.learning.Admission.TeacherLoad;
import dev.tutorium.domain.learning.CertifiedTeacher;
import dev.tutorium.domain.learning.CertifiedTeacherId;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.SqlStates;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcCertifiedTeachers implements CertifiedTeachers {

    private static final String ACTIVE_IN = """
            select t.teacher_id, t.certified_at,
                (select count(*) from enrollment e
                where e.course_id = t.course_id and e.teacher_id = t.teacher_id and e.status = 'ACTIVE') as students
            from certified_teacher t join account a on a.id = t.teacher_id
            where t.course_id = ? and t.certified_at is not null and a.status = 'ACTIVE'
            order by t.certified_at, t.id""";

    private final Sql sql;
    private final Outbox outbox;

    JdbcCertifiedTeachers(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public Optional<CertifiedTeacher> find(CertifiedTeacherId id) {
        return sql.first("select * from certified_teacher where id = ?", JdbcCertifiedTeachers::read, id);
    }

    @Override
    public Optional<CertifiedTeacher> find(CourseId course, AccountId teacher) {
        return sql.first(
                "select * from certified_teacher where course_id = ? and teacher_id = ?",
                JdbcCertifiedTeachers::read,
                course,
                teacher);
    }

    @Override
    public List<TeacherLoad> activeIn(CourseId course) {
        return sql.list(
                ACTIVE_IN,
                row -> new TeacherLoad(
                        new AccountId(Sql.uuid(row, "teacher_id")),
                        row.getInt("students"),
                        Sql.instant(row, "certified_at")),
                course);
    }

    @Override
    public CertifiedTeacher record(Change<CertifiedTeacher> change) {
        var certified = change.state();
        try {
            if (certified.version() == 0) {
                sql.update(
                        "insert into certified_teacher (id, course_id, teacher_id, certified_at, version) values (?, ?, ?, ?, 1)",
                        certified.id(),
                        certified.course(),
                        certified.teacher(),
                        certified.certifiedAt());
            } else {
                sql.updateOne(
                        "student teacher",
                        "update certified_teacher set certified_at = ?, version = version + 1 where id = ? and version = ?",
                        certified.certifiedAt(),
                        certified.id(),
                        certified.version());
            }
        } catch (DataAccessException e) {
            throw SqlStates.isDuplicate(e) ? new Stale("student teacher") : e;
        }
        outbox.append(change.events());
        return new CertifiedTeacher(
                certified.id(),
                certified.course(),
                certified.teacher(),
                certified.certifiedAt(),
                certified.version() + 1);
    }

    private static CertifiedTeacher read(ResultSet row) throws SQLException {
        return new CertifiedTeacher(
                new CertifiedTeacherId(Sql.uuid(row, "id")),
                new CourseId(Sql.uuid(row, "course_id")),
                new AccountId(Sql.uuid(row, "teacher_id")),
                Sql.nullableInstant(row, "certified_at"),
                row.getLong("version"));
    }
}
