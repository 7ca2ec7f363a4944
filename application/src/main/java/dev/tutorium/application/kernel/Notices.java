package dev.tutorium.application.kernel;

import dev.tutorium.domain.kernel.DomainEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What providers tell by webhook, as it came, each once. */
public interface Notices {

    /**
     * Keeps a webhook and publishes that it was received, in the transaction that runs; false, and nothing done, when this
     * provider's event is kept already.
     */
    boolean keep(UUID id, String provider, String eventId, byte[] body, DomainEvent received);

    /** The body of a webhook that was not handled yet, which nobody else may handle until the transaction ends; nothing when it was. */
    Optional<byte[]> takeUnhandled(UUID id);

    void handled(UUID id, Instant now);

    /** As {@link #handled}, and what it said is forgotten, as it may name people. That it came stays known. */
    void forget(UUID id, Instant now);
}
