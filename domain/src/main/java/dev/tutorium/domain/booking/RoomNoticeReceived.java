package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** The video provider told something, which is kept and is to be handled. */
public record RoomNoticeReceived(UUID notice, Instant at) implements DomainEvent {

    @Override
    public UUID aggregateId() {
        return notice;
    }
}
