package dev.tutorium.persistence.payment;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.PaymentNotices;
import dev.tutorium.application.payment.port.PaymentNoticesContract;
import dev.tutorium.persistence.kernel.TestDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcPaymentNoticesTest extends PaymentNoticesContract implements TestPropertyProvider {

    @Inject
    PaymentNotices notices;

    @Inject
    Transactions transactions;

    @Override
    public Map<String, String> getProperties() {
        return TestDatabase.create().properties();
    }

    @Override
    protected PaymentNotices notices() {
        return notices;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
