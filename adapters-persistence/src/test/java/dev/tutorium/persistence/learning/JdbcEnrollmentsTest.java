package dev.tutorium.persistence.learning;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.learning.port.Enrollments;
import dev.tutorium.application.learning.port.EnrollmentsContract;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TestDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcEnrollmentsTest extends EnrollmentsContract implements TestPropertyProvider {

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
        return CourseRows.create(sql);
    }
}
