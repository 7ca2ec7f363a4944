package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import java.util.UUID;

class ReversalsInMemoryTest extends ReversalsContract {

    private final Memory memory = new Memory();
    private final PayoutsInMemory payouts = new PayoutsInMemory(memory);
    private final ReversalsInMemory reversals = new ReversalsInMemory(memory, payouts);

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
        return new TransactionsInMemory();
    }

    @Override
    protected AccountId account() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    protected ChargeId charge() {
        return new ChargeId(UUID.randomUUID());
    }
}
