package dev.tutorium.persistence.learning;

import dev.tutorium.application.booking.port.BookingFixture;
import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.learning.port.CourseSessions;
import dev.tutorium.application.learning.port.CourseSessionsContract;
import dev.tutorium.application.learning.port.Enrollments;
import dev.tutorium.domain.booking.Subject;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.learning.Enrollment;
import dev.tutorium.domain.learning.Place;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TestDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcCourseSessionsTest extends CourseSessionsContract implements TestPropertyProvider {

    @Inject
    CourseSessions courseSessions;

    @Inject
    Sessions sessions;

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
    protected CourseSessions courseSessions() {
        return courseSessions;
    }

    @Override
    protected Sessions sessions() {
        return sessions;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected Taken enrollment() {
        var course = CourseRows.create(sql);
        var place = new Place(
                Accounts.create(sql),
                course.id(),
                course.creator(),
                course.creator(),
                Money.of(0, "EUR"),
                null,
                BookingFixture.NOW);
        var id = new EnrollmentId(UUID.randomUUID());
        var modules = List.of(course.first(), course.second());
        transactions.inTransaction(() -> {
            enrollments.record(Enrollment.take(id, place, modules, BookingFixture.NOW));
        });
        return new Taken(new Subject.CourseLesson(id, course.id(), null), place);
    }
}
