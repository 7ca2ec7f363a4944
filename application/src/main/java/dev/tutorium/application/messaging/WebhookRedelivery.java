package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.messaging.port.WebhookDeliveries;
import dev.tutorium.application.messaging.port.WebhookEndpoints;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.WebhookDeliveryId;
import dev.tutorium.domain.kernel.WebhookEndpointId;
import dev.tutorium.domain.messaging.MessagingPolicy;
import dev.tutorium.domain.messaging.MessagingRefusal;
import java.time.Instant;
import java.time.InstantSource;

/** Owners have events sent to their endpoints again. */
public final class WebhookRedelivery {

    private final WebhookEndpoints endpoints;
    private final WebhookDeliveries deliveries;
    private final Transactions transactions;
    private final MessagingPolicy policy;
    private final InstantSource clock;

    public WebhookRedelivery(
            WebhookEndpoints endpoints,
            WebhookDeliveries deliveries,
            Transactions transactions,
            MessagingPolicy policy,
            InstantSource clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.transactions = transactions;
        this.policy = policy;
        this.clock = clock;
    }

    public Outcome<WebhookDeliveryId, MessagingRefusal> one(
            Actor.Member owner, WebhookEndpointId endpointId, WebhookDeliveryId id) {
        return transactions.inTransaction(() -> {
            var endpoint = endpoints.getForUpdate(owner.id(), endpointId);
            var delivery = deliveries
                    .findForUpdate(owner.id(), id)
                    .filter(found -> found.endpoint().equals(endpointId))
                    .orElseThrow(() -> new Missing("webhook delivery"));
            return delivery.redeliver(endpoint, clock.instant(), policy).map(again -> {
                deliveries.settle(again);
                return again.id();
            });
        });
    }

    /** All that happened at a time or after it; how many there are. */
    public Outcome<Integer, MessagingRefusal> since(Actor.Member owner, WebhookEndpointId id, Instant since) {
        return transactions.inTransaction(() -> {
            var endpoint = endpoints.getForUpdate(owner.id(), id);
            if (!endpoint.isEnabled()) {
                return Outcome.refused(new MessagingRefusal.EndpointDisabled());
            }
            var dueAt = clock.instant().plus(policy.attempts().getFirst());
            return Outcome.accepted(deliveries.redeliverSince(id, since, dueAt));
        });
    }
}
