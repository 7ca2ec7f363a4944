package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.payment.PaymentEvent.NoticeReceived;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Webhooks in memory. */
public final class PaymentNoticesInMemory implements PaymentNotices {

    private final Memory memory;
    private final Rows<String, UUID> known;
    private final Rows<UUID, byte[]> waiting;

    public PaymentNoticesInMemory() {
        this(new Memory());
    }

    public PaymentNoticesInMemory(Memory memory) {
        this.memory = memory;
        known = memory.rows();
        waiting = memory.rows();
    }

    /** The webhooks kept so far, in their order; forgets them. */
    public List<UUID> takeKept() {
        return memory.takeEvents().stream().map(DomainEvent::aggregateId).toList();
    }

    @Override
    public boolean keep(UUID id, String provider, String eventId, byte[] body, Instant now) {
        var event = provider + " " + eventId;
        if (known.find(event).isPresent()) {
            return false;
        }
        known.put(event, id);
        waiting.put(id, body);
        memory.publish(List.of(new NoticeReceived(id, now)));
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
}
