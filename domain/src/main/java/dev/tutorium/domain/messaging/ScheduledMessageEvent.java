package dev.tutorium.domain.messaging;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.ScheduledMessageId;
import java.time.Instant;
import java.util.UUID;

/** What happened to a scheduled message. None carries its text: events are kept. */
public sealed interface ScheduledMessageEvent extends DomainEvent {

    ScheduledMessageId message();

    @Override
    default UUID aggregateId() {
        return message().value();
    }

    /** Its time has come: from now on it is on its way to the students. */
    record ScheduledMessageSent(ScheduledMessageId message, AccountId teacher, Instant at)
            implements ScheduledMessageEvent {}
}
