package dev.tutorium.persistence.booking;

import dev.tutorium.application.booking.port.Earnings;
import dev.tutorium.application.booking.port.EarningsContract;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.persistence.kernel.TestDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcEarningsTest extends EarningsContract implements TestPropertyProvider {

    @Inject
    Earnings earnings;

    @Inject
    Ledger ledger;

    @Inject
    BookingRows world;

    @Override
    public Map<String, String> getProperties() {
        return TestDatabase.create().properties();
    }

    @Override
    protected Earnings earnings() {
        return earnings;
    }

    @Override
    protected Ledger ledger() {
        return ledger;
    }

    @Override
    protected Transactions transactions() {
        return world.transactions();
    }

    @Override
    protected AccountId account() {
        return world.account();
    }
}
