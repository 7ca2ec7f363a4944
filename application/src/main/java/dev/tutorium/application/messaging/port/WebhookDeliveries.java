package dev.tutorium.application.messaging.port;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.WebhookDeliveryId;
import dev.tutorium.domain.kernel.WebhookEndpointId;
import dev.tutorium.domain.messaging.SigningSecrets;
import dev.tutorium.domain.messaging.WebhookAnswer;
import dev.tutorium.domain.messaging.WebhookDelivery;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The events on their way to webhook endpoints, and what came of each attempt. They are kept as long as their events are. */
public interface WebhookDeliveries {

    /** An event that an endpoint is to hear: of its owner's concern, or of anyone's where the owner runs the platform. */
    record Heard(WebhookEndpointId endpoint, Departure event) {}

    /** A delivery that is leased to whoever claimed it, with all that an attempt needs. */
    record Claimed(WebhookDelivery delivery, URI address, SigningSecrets secrets, Departure event) {}

    /** What came of one attempt, and when; {@code excerpt} is how the answer's body begins. */
    record Attempt(Instant at, WebhookAnswer answer, String excerpt, Duration took) {}

    /** Which enabled endpoints of active accounts are to hear of these events. One query. */
    List<Heard> audience(List<Departure> events);

    /** Adds deliveries; an event that is on its way to an endpoint already is not added again. */
    void add(List<WebhookDelivery> deliveries);

    /**
     * Leases up to {@code limit} deliveries that are due, until {@code until}. For one endpoint it hands out {@code each} at most, a
     * single one while the endpoint fails, and none for a disabled one, one of an account that is not active, or one among {@code busy}.
     */
    List<Claimed> claim(int limit, int each, Collection<WebhookEndpointId> busy, Instant now, Instant until);

    /** Locks it until the transaction ends; one of another owner's endpoint is not there. */
    Optional<WebhookDelivery> findForUpdate(AccountId owner, WebhookDeliveryId id);

    /** Saves it, unless it was claimed or sent again since it was read; whether it did. */
    boolean settle(WebhookDelivery delivery);

    /** Keeps what came of an attempt. */
    void keep(WebhookDeliveryId delivery, Attempt attempt);

    /** Begins anew with the deliveries to an endpoint of what happened at a time or after it; how many there are. */
    int redeliverSince(WebhookEndpointId endpoint, Instant since, Instant dueAt);
}
