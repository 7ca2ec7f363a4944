package dev.tutorium.application.kernel;

import dev.tutorium.domain.kernel.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Webhooks in memory. */
public final class NoticesInMemory implements Notices {

    private final Memory memory;
    private final Rows<String, UUID> known;
    private final Rows<UUID, byte[]> waiting;

    public NoticesInMemory() {
        this(new Memory());
    }

    public NoticesInMemory(Memory memory) {
        this.memory = memory;
        known = memory.rows();
        waiting = memory.rows();
    }

    /** The webhooks kept so far, in their order; forgets them. */
    public List<UUID> takeKept() {
        return memory.takeEvents().stream().map(DomainEvent::aggregateId).toList();
    }

    @Override
    public boolean keep(UUID id, String provider, String eventId, byte[] body, DomainEvent received) {
        var event = provider + " " + eventId;
        if (known.find(event).isPresent()) {
            return false;
        }
        known.put(event, id);
        waiting.put(id, body);
        memory.publish(List.of(received));
        return true;
    }

    @Override
    public Optional<byte[]> takeUnhandled(UUID id) {
        return waiting.find(id);
    }

    @Override
    public void handled(UUID id, Instant now) {
        waiting.remove(id);
    }

    @Override
    public void forget(UUID id, Instant now) {
        handled(id, now);
    }
}
