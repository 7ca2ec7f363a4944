package dev.tutorium.domain.messaging;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ConversationId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.MessageId;
import java.time.Instant;
import java.util.UUID;

/** What happened to a message. None carries its text: events are kept, and what is deleted must not live on in them. */
public sealed interface MessageEvent extends DomainEvent {

    MessageId message();

    @Override
    default UUID aggregateId() {
        return message().value();
    }

    record MessageSent(MessageId message, ConversationId conversation, AccountId sender, AccountId receiver, Instant at)
            implements MessageEvent {}

    record MessageEdited(MessageId message, ConversationId conversation, Instant at) implements MessageEvent {}

    record MessageDeleted(MessageId message, ConversationId conversation, AccountId by, Instant at)
            implements MessageEvent {}
}
