package dev.tutorium.application.identity.port;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;

class AccountsInMemoryTest extends AccountsContract {

    private final Accounts accounts = new AccountsInMemory();
    private final Transactions transactions = new TransactionsInMemory();

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
