package dev.tutorium.persistence.people;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.people.port.TutorApplications;
import dev.tutorium.application.people.port.TutorApplicationsContract;
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
class JdbcTutorApplicationsTest extends TutorApplicationsContract implements TestPropertyProvider {

    @Inject
    TutorApplications applications;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Override
    public Map<String, String> getProperties() {
        return TestDatabase.create().properties();
    }

    @Override
    protected TutorApplications applications() {
        return applications;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected AccountId account() {
        return Accounts.create(sql);
    }
}
