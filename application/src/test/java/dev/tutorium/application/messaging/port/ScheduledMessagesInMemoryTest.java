package dev.tutorium.application.messaging.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.application.messaging.view.ScheduledMessageList;
import dev.tutorium.domain.kernel.AccountId;
import java.util.UUID;

final class ScheduledMessagesInMemoryTest extends ScheduledMessagesContract {

    private final Memory memory = new Memory();
    private final ScheduledMessagesInMemory messages = new ScheduledMessagesInMemory(memory);

    @Override
    protected ScheduledMessages messages() {
        return messages;
    }

    @Override
    protected ScheduledMessageList list() {
        return messages;
    }

    @Override
    protected Transactions transactions() {
        return new TransactionsInMemory(memory);
    }

    @Override
    protected AccountId account() {
        return new AccountId(UUID.randomUUID());
    }
}
