package dev.tutorium.persistence.learning;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.learning.port.Enrollments;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.learning.Enrollment;
import dev.tutorium.domain.learning.Step;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.SqlStates;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcEnrollments implements Enrollments {

    private static final String INSERT = """
            insert into enrollment
                (status, active_since, completed_at, cancelled_at, cancel_reason, id, student_id, course_id, creator_id,
                teacher_id, price_minor, currency, charge_id, taken_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""";
    private static final String UPDATE = """
            update enrollment
            set status = ?, active_since = coalesce(?, active_since), completed_at = ?, cancelled_at = ?, cancel_reason = ?,
                version = version + 1
            where id = ? and version = ?""";
    private static final String PUT_STEP = """
            insert into enrollment_step (enrollment_id, position, module_id, session_id, missed, settled_at, studied_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (enrollment_id, position) do update
            set session_id = excluded.session_id, missed = excluded.missed, settled_at = excluded.settled_at,
                studied_at = excluded.studied_at""";
    private static final String COUNT_STUDENTS = """
            update course set student_count = (
                select count(distinct student_id) from enrollment
                where course_id = course.id and status in ('ACTIVE', 'COMPLETED'))
            where id = ?""";

    private final Sql sql;
    private final Outbox outbox;

    JdbcEnrollments(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public Optional<Enrollment> find(EnrollmentId id) {
        return first("select * from enrollment where id = ?", id);
    }

    @Override
    public Enrollment getOwned(AccountId student, EnrollmentId id) {
        return first("select * from enrollment where id = ? and student_id = ?", id, student)
                .orElseThrow(() -> new Missing("enrollment"));
    }

    @Override
    public Enrollment getForUpdate(EnrollmentId id) {
        return first("select * from enrollment where id = ? for no key update", id)
                .orElseThrow(() -> new Missing("enrollment"));
    }

    @Override
    public Optional<Enrollment> findLive(AccountId student, CourseId course) {
        return first(
                "select * from enrollment where student_id = ? and course_id = ? and status in ('PENDING_PAYMENT', 'ACTIVE')",
                student,
                course);
    }

    @Override
    public void countStudents(CourseId course) {
        sql.update(COUNT_STUDENTS, course);
    }

    @Override
    public Enrollment record(Change<Enrollment> change) {
        var enrollment = change.state();
        try {
            save(enrollment);
        } catch (DataAccessException e) {
            throw SqlStates.isDuplicate(e) ? new Stale("enrollment") : e;
        }
        saveSteps(enrollment);
        outbox.append(change.events());
        return EnrollmentRow.of(enrollment)
                .toDomain(enrollment.id(), enrollment.place(), enrollment.curriculum(), enrollment.version() + 1);
    }

    private void save(Enrollment enrollment) {
        var row = EnrollmentRow.of(enrollment);
        var place = enrollment.place();
        if (enrollment.version() == 0) {
            sql.update(
                    INSERT,
                    row.status(),
                    row.activeSince(),
                    row.completedAt(),
                    row.cancelledAt(),
                    row.cancelReason(),
                    enrollment.id(),
                    place.student(),
                    place.course(),
                    place.creator(),
                    place.teacher(),
                    place.price().minor(),
                    place.price().currency(),
                    place.charge(),
                    place.takenAt());
        } else {
            sql.updateOne(
                    "enrollment",
                    UPDATE,
                    row.status(),
                    row.activeSince(),
                    row.completedAt(),
                    row.cancelledAt(),
                    row.cancelReason(),
                    enrollment.id(),
                    enrollment.version());
        }
    }

    private void saveSteps(Enrollment enrollment) {
        var steps = enrollment.curriculum().steps();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var lesson = step.lesson();
            sql.update(
                    PUT_STEP,
                    enrollment.id(),
                    i,
                    step.module(),
                    lesson == null ? null : lesson.session(),
                    lesson == null ? null : lesson.missed(),
                    lesson == null ? null : lesson.at(),
                    step.studiedAt());
        }
    }

    /** The row first, so that a lock taken with it holds before the steps are read. */
    private Optional<Enrollment> first(String query, Object... values) {
        return sql.first(query, EnrollmentRow::read, values).map(found -> found.with(steps(found.id())));
    }

    private List<Step> steps(EnrollmentId id) {
        return sql.list(
                "select * from enrollment_step where enrollment_id = ? order by position", EnrollmentRow::step, id);
    }
}
