package dev.tutorium.application.identity.port;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;

class OneTimeTokensInMemoryTest extends OneTimeTokensContract {

    private final OneTimeTokens tokens = new OneTimeTokensInMemory();
    private final Transactions transactions = new TransactionsInMemory();

    @Override
    protected OneTimeTokens tokens() {
        return tokens;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
