package dev.tutorium.domain.messaging;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.NotificationId;
import java.time.Instant;
import java.util.UUID;

/** What happened to an account's notifications. None carries its words: events are kept. */
public sealed interface NotificationEvent extends DomainEvent {

    AccountId account();

    @Override
    default UUID aggregateId() {
        return account().value();
    }

    /** There is one more, for whoever shows them at once. */
    record Notified(NotificationId notification, AccountId account, NotificationKind kind, Instant at)
            implements NotificationEvent {}
}
