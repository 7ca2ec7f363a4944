package dev.tutorium.application.payment.port;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The provider's webhooks as they came, each once. */
public interface PaymentNotices {

    /**
     * Keeps a webhook and publishes {@link dev.tutorium.domain.payment.PaymentEvent.NoticeReceived}, in the transaction that runs;
     * false, and nothing done, when this provider's event is kept already.
     */
    boolean keep(UUID id, String provider, String eventId, byte[] body, Instant now);

    /** The body of a webhook that was not handled yet, which nobody else may handle until the transaction ends; nothing when it was. */
    Optional<byte[]> takeUnhandled(UUID id);

    void handled(UUID id, Instant now);
}
