package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.domain.kernel.AccountId;
import java.util.UUID;

final class LedgerInMemoryTest extends LedgerContract {

    private final PayoutsInMemory payouts = new PayoutsInMemory();
    private final LedgerInMemory ledger = new LedgerInMemory(payouts);

    @Override
    protected Ledger ledger() {
        return ledger;
    }

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
