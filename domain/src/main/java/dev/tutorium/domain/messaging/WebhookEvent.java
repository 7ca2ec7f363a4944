package dev.tutorium.domain.messaging;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.WebhookEndpointId;
import java.time.Instant;
import java.util.UUID;

/** What happened to a webhook endpoint. */
public sealed interface WebhookEvent extends DomainEvent {

    WebhookEndpointId endpoint();

    @Override
    default UUID aggregateId() {
        return endpoint().value();
    }

    /** Nothing is sent there any more, as it failed for too long or is gone; its owner is told. */
    record EndpointGivenUp(
            WebhookEndpointId endpoint, AccountId owner, WebhookEndpoint.Cause cause, Instant failingSince, Instant at)
            implements WebhookEvent {}
}
