package dev.tutorium.application.identity.port;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;

class SignInsInMemoryTest extends SignInsContract {

    private final Accounts accounts = new AccountsInMemory();
    private final SignIns signIns = new SignInsInMemory(accounts);
    private final Transactions transactions = new TransactionsInMemory();

    @Override
    protected SignIns signIns() {
        return signIns;
    }

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
