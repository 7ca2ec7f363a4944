package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.domain.kernel.AccountId;
import java.util.UUID;

final class PayoutAccountsInMemoryTest extends PayoutAccountsContract {

    private final PayoutAccountsInMemory accounts = new PayoutAccountsInMemory();

    @Override
    protected PayoutAccounts accounts() {
        return accounts;
    }

    @Override
    protected Transactions transactions() {
        return new TransactionsInMemory();
    }

    @Override
    protected AccountId payee() {
        return new AccountId(UUID.randomUUID());
    }
}
