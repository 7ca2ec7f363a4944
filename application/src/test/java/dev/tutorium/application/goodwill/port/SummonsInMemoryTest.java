package dev.tutorium.application.goodwill.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import java.util.UUID;

class SummonsInMemoryTest extends SummonsContract {

    private final Memory memory = new Memory();
    private final SummonsInMemory summons = new SummonsInMemory(memory);

    @Override
    protected Summons summons() {
        return summons;
    }

    @Override
    protected Transactions transactions() {
        return new TransactionsInMemory(memory);
    }

    @Override
    protected AccountId account() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    protected CourseId course() {
        return new CourseId(UUID.randomUUID());
    }
}
