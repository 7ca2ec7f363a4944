package dev.tutorium.persistence.scheduling;

import dev.tutorium.application.scheduling.port.Schedules;
import dev.tutorium.application.scheduling.port.SchedulesContract;
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
class JdbcSchedulesTest extends SchedulesContract implements TestPropertyProvider {

    @Inject
    Schedules schedules;

    @Inject
    Sql sql;

    @Override
    public Map<String, String> getProperties() {
        return TestDatabase.create().properties();
    }

    @Override
    protected Schedules schedules() {
        return schedules;
    }

    @Override
    protected AccountId newTeacher() {
        return Rows.account(sql);
    }
}
