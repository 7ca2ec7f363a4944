package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.domain.kernel.AccountId;
import java.util.UUID;

final class PayoutsInMemoryTest extends PayoutsContract {

    private final PayoutsInMemory payouts = new PayoutsInMemory();

    @Override
    protected Payouts payouts() {
        return payouts;
    }

    @Override
    protected Transactions transactions() {
        return new TransactionsInMemory();
    }

    @Override
    protected AccountId account() {
        return new AccountId(UUID.randomUUID());
    }
}
