package dev.tutorium.persistence.payment;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.Subscriptions;
import dev.tutorium.application.payment.port.SubscriptionsContract;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TestDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcSubscriptionsTest extends SubscriptionsContract implements TestPropertyProvider {

    @Inject
    Subscriptions subscriptions;

    @Inject
    Charges charges;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Override
    public Map<String, String> getProperties() {
        return TestDatabase.create().properties();
    }

    @Override
    protected Subscriptions subscriptions() {
        return subscriptions;
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
    protected ServiceId service(AccountId teacher) {
        return Sold.service(sql, teacher);
    }

    @Override
    protected ChargeId charge(AccountId payer) {
        return Sold.charge(transactions, charges, payer);
    }
}
