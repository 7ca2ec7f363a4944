package dev.tutorium.persistence.scheduling;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.scheduling.port.Waitlists;
import dev.tutorium.application.scheduling.port.WaitlistsContract;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TestDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcWaitlistsTest extends WaitlistsContract implements TestPropertyProvider {

    @Inject
    Waitlists waitlists;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Override
    public Map<String, String> getProperties() {
        return TestDatabase.create().properties();
    }

    @Override
    protected Waitlists waitlists() {
        return waitlists;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return transactions.inTransaction(work);
    }

    @Override
    protected AccountId newAccount() {
        return Rows.account(sql);
    }

    @Override
    protected ServiceId newService(AccountId teacher) {
        var id = new ServiceId(UUID.randomUUID());
        Rows.service(sql, teacher, id, "Lesson");
        return id;
    }
}
