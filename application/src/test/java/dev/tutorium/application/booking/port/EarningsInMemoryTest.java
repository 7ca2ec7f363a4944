package dev.tutorium.application.booking.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.application.payment.port.LedgerInMemory;
import dev.tutorium.application.payment.port.PayoutsInMemory;
import dev.tutorium.domain.kernel.AccountId;
import java.util.UUID;

class EarningsInMemoryTest extends EarningsContract {

    private final Memory memory = new Memory();
    private final LedgerInMemory ledger = new LedgerInMemory(memory, new PayoutsInMemory(memory));
    private final Transactions transactions = new TransactionsInMemory(memory);

    @Override
    protected Earnings earnings() {
        return ledger::earned;
    }

    @Override
    protected Ledger ledger() {
        return ledger;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected AccountId account() {
        return new AccountId(UUID.randomUUID());
    }
}
