package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import java.util.UUID;

class DisputeAnswersInMemoryTest extends DisputeAnswersContract {

    private final DisputeAnswersInMemory answers = new DisputeAnswersInMemory(new Memory());

    @Override
    protected DisputeAnswers answers() {
        return answers;
    }

    @Override
    protected Transactions transactions() {
        return new TransactionsInMemory();
    }

    @Override
    protected Known dispute() {
        return new Known("dp_" + UUID.randomUUID(), new ChargeId(UUID.randomUUID()));
    }

    @Override
    protected AccountId admin() {
        return new AccountId(new UUID(0, 9));
    }
}
