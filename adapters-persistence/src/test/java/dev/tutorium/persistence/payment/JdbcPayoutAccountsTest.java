package dev.tutorium.persistence.payment;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.PayoutAccounts;
import dev.tutorium.application.payment.port.PayoutAccountsContract;
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
class JdbcPayoutAccountsTest extends PayoutAccountsContract implements TestPropertyProvider {

    @Inject
    PayoutAccounts accounts;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Override
    public Map<String, String> getProperties() {
        return TestDatabase.create().properties();
    }

    @Override
    protected PayoutAccounts accounts() {
        return accounts;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected AccountId payee() {
        return Accounts.create(sql);
    }
}
