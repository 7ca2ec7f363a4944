package dev.tutorium.persistence.offering;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.application.offering.port.ServicesContract;
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
class JdbcServicesTest extends ServicesContract implements TestPropertyProvider {

    @Inject
    Services services;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Override
    public Map<String, String> getProperties() {
        return TestDatabase.create().properties();
    }

    @Override
    protected Services services() {
        return services;
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
