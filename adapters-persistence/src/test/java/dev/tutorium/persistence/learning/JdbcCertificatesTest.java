package dev.tutorium.persistence.learning;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.learning.port.Certificates;
import dev.tutorium.application.learning.port.CertificatesContract;
import dev.tutorium.application.learning.port.Enrollments;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.learning.Curriculum;
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
class JdbcCertificatesTest extends CertificatesContract implements TestPropertyProvider {

    @Inject
    Certificates certificates;

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
    protected Certificates certificates() {
        return certificates;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected Enrollment.Completed completed() {
        var course = CourseRows.create(sql);
        var place = new Place(
                Accounts.create(sql), course.id(), course.creator(), course.creator(), Money.of(0, "EUR"), null, NOON);
        var completed = new Enrollment.Completed(
                new EnrollmentId(UUID.randomUUID()), place, Curriculum.of(List.of(course.first())), NOON, NOON, 0);
        return (Enrollment.Completed)
                transactions.inTransaction(() -> enrollments.record(Change.<Enrollment>of(completed)));
    }
}
