package dev.tutorium.persistence.kernel;

import dev.tutorium.application.kernel.Notices;
import dev.tutorium.application.kernel.NoticesContract;
import dev.tutorium.application.kernel.Transactions;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcNoticesTest extends NoticesContract implements TestPropertyProvider {

    @Inject
    Notices notices;

    @Inject
    Transactions transactions;

    @Override
    public Map<String, String> getProperties() {
        return TestDatabase.create().properties();
    }

    @Override
    protected Notices notices() {
        return notices;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
