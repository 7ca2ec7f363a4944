package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.domain.kernel.AccountId;
import java.util.UUID;

final class ChargesInMemoryTest extends ChargesContract {

    private final ChargesInMemory charges = new ChargesInMemory();
    private final AccountId account = new AccountId(new UUID(0, 1));

    @Override
    protected Charges charges() {
        return charges;
    }

    @Override
    protected Transactions transactions() {
        return new TransactionsInMemory();
    }

    @Override
    protected AccountId account() {
        return account;
    }
}
