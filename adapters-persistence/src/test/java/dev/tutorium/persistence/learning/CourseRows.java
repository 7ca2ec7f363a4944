package dev.tutorium.persistence.learning;

import dev.tutorium.application.learning.port.EnrollmentsContract.CourseOfTwo;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.persistence.kernel.Sql;
import java.util.UUID;

/** Courses for foreign keys to point at. */
final class CourseRows {

    private static final String COURSE = """
            insert into course (id, creator_id, slug, title, description, level, session_minutes, tags, objectives,
                includes, status, featured, created_at, version)
            values (?, ?, ?, 'Algebra', '', 'BEGINNER', 60, '{}', '{}', '{}', 'DRAFT', false,
                '2026-01-01T00:00:00Z', 1)""";
    private static final String MODULE = """
            insert into course_module (id, course_id, position, title, description) values (?, ?, ?, 'Module', '')""";

    private CourseRows() {}

    static CourseOfTwo create(Sql sql) {
        var course = new CourseOfTwo(
                new CourseId(UUID.randomUUID()),
                Accounts.create(sql),
                new ModuleId(UUID.randomUUID()),
                new ModuleId(UUID.randomUUID()));
        sql.update(COURSE, course.id(), course.creator(), "algebra-" + UUID.randomUUID());
        sql.update(MODULE, course.first(), course.id(), 0);
        sql.update(MODULE, course.second(), course.id(), 1);
        return course;
    }
}
