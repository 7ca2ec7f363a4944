package dev.tutorium.persistence.payment;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.Payouts;
import dev.tutorium.application.payment.port.Reversals;
import dev.tutorium.application.payment.port.ReversalsContract;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargeOrder;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.ReturnPages;
import dev.tutorium.domain.payment.SplitRule;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TestDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcReversalsTest extends ReversalsContract implements TestPropertyProvider {

    @Inject
    Reversals reversals;

    @Inject
    Payouts payouts;

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
    protected Reversals reversals() {
        return reversals;
    }

    @Override
    protected Payouts payouts() {
        return payouts;
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
    protected ChargeId charge() {
        var id = new ChargeId(UUID.randomUUID());
        var order = new ChargeOrder(
                id,
                account(),
                new ChargePurpose(ChargePurpose.Kind.SEAT, UUID.randomUUID()),
                "Logic",
                Money.of(100_00, "EUR"),
                null,
                new SplitRule.Workspace(account()),
                List.of(UUID.randomUUID()),
                false,
                new ReturnPages("https://example.test/yes", "https://example.test/no"));
        transactions.inTransaction(() ->
                charges.record(Charge.open(order, PaymentPolicy.standard(), Instant.parse("2026-03-02T12:00:00Z"))));
        return id;
    }
}
