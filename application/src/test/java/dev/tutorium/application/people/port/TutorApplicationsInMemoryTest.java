package dev.tutorium.application.people.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.domain.kernel.AccountId;
import java.util.UUID;

class TutorApplicationsInMemoryTest extends TutorApplicationsContract {

    private final Memory memory = new Memory();
    private final TutorApplicationsInMemory applications = new TutorApplicationsInMemory(memory);
    private final Transactions transactions = new TransactionsInMemory(memory);

    @Override
    protected TutorApplications applications() {
        return applications;
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
