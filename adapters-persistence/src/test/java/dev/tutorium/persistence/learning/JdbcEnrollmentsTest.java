package dev.tutorium.persistence.learning;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.learning.port.Enrollments;
import dev.tutorium.application.learning.port.EnrollmentsContract;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TestDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcEnrollmentsTest extends EnrollmentsContract implements TestPropertyProvider {

    private static final String COURSE = """
            insert into course (id, creator_id, slug, title, description, level, session_minutes, tags, objectives,
                includes, status, featured, created_at, version)
            values (?, ?, ?, 'Algebra', '', 'BEGINNER', 60, '{}', '{}', '{}', 'DRAFT', false,
                '2026-01-01T00:00:00Z', 1)""";
    private static final String MODULE = """
            insert into course_module (id, course_id, position, title, description) values (?, ?, ?, 'Module', '')""";

    @Inject
    Enrollments enrollments;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Override
    public Map<String, String> getProperties() {
        return TestDatabase.create().properties();
    }

    @Override
    protected Enrollments enrollments() {
        return enrollments;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected AccountId account() {
        return Accounts.create(sql);
    }

    @Override
    protected CourseOfTwo course() {
        var course = new CourseOfTwo(
                new CourseId(UUID.randomUUID()),
                account(),
                new ModuleId(UUID.randomUUID()),
                new ModuleId(UUID.randomUUID()));
        sql.update(COURSE, course.id(), course.creator(), "algebra-" + UUID.randomUUID());
        sql.update(MODULE, course.first(), course.id(), 0);
        sql.update(MODULE, course.second(), course.id(), 1);
        return course;
    }
}
