package dev.tutorium.application.messaging.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.application.messaging.view.NotificationList;
import dev.tutorium.domain.kernel.AccountId;
import java.util.UUID;

final class NotificationsInMemoryTest extends NotificationsContract {

    private final Memory memory = new Memory();
    private final NotificationsInMemory notifications = new NotificationsInMemory(memory);

    @Override
    protected Notifications notifications() {
        return notifications;
    }

    @Override
    protected NotificationList list() {
        return notifications;
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
