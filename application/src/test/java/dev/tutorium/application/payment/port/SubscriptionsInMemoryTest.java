package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.ServiceId;
import java.util.UUID;

final class SubscriptionsInMemoryTest extends SubscriptionsContract {

    private final SubscriptionsInMemory subscriptions = new SubscriptionsInMemory();

    @Override
    protected Subscriptions subscriptions() {
        return subscriptions;
    }

    @Override
    protected Transactions transactions() {
        return new TransactionsInMemory();
    }

    @Override
    protected AccountId account() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    protected ServiceId service(AccountId teacher) {
        return new ServiceId(UUID.randomUUID());
    }

    @Override
    protected ChargeId charge(AccountId payer) {
        return new ChargeId(UUID.randomUUID());
    }
}
