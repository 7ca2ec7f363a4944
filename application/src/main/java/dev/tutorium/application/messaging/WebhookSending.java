package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.messaging.port.WebhookCalls;
import dev.tutorium.application.messaging.port.WebhookDeliveries;
import dev.tutorium.application.messaging.port.WebhookDeliveries.Attempt;
import dev.tutorium.application.messaging.port.WebhookDeliveries.Claimed;
import dev.tutorium.application.messaging.port.WebhookEndpoints;
import dev.tutorium.domain.kernel.WebhookEndpointId;
import dev.tutorium.domain.messaging.MessagingPolicy;
import dev.tutorium.domain.messaging.WebhookEndpoint;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

/**
 * Sends what is due to webhook endpoints. A delivery is leased, sent and settled; if the process dies in between it is sent again when
 * the lease is over, under the same id.
 */
public final class WebhookSending {

    /** What an attempt may take beyond the time its endpoint has to answer. */
    private static final Duration MARGIN = Duration.ofSeconds(45);

    private final WebhookEndpoints endpoints;
    private final WebhookDeliveries deliveries;
    private final WebhookCalls calls;
    private final PublicAddress address;
    private final Transactions transactions;
    private final MessagingPolicy policy;
    private final InstantSource clock;

    public WebhookSending(
            WebhookEndpoints endpoints,
            WebhookDeliveries deliveries,
            WebhookCalls calls,
            PublicAddress address,
            Transactions transactions,
            MessagingPolicy policy,
            InstantSource clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.calls = calls;
        this.address = address;
        this.transactions = transactions;
        this.policy = policy;
        this.clock = clock;
    }

    /** Leases what is due: at most {@code each} for one endpoint, and nothing for those that are {@code busy}. */
    public List<Claimed> claim(int limit, int each, Collection<WebhookEndpointId> busy) {
        var now = clock.instant();
        return deliveries.claim(
                limit, each, busy, now, now.plus(policy.timeout()).plus(MARGIN));
    }

    public void send(Claimed claimed) {
        var sentAt = clock.instant();
        var call = new WebhookCalls.Call(
                claimed.address(),
                claimed.delivery().event().toString(),
                sentAt,
                CloudEvent.of(claimed.event(), address.of("")).json(),
                claimed.secrets().signing(sentAt),
                policy.timeout());
        var started = System.nanoTime();
        var reply = calls.post(call);
        var took = Duration.ofNanos(System.nanoTime() - started);
        transactions.inTransaction(() -> endpoints
                .findForUpdate(claimed.delivery().endpoint())
                .ifPresent(endpoint ->
                        settle(claimed, endpoint, new Attempt(sentAt, reply.answer(), reply.excerpt(), took))));
    }

    private void settle(Claimed claimed, WebhookEndpoint endpoint, Attempt attempt) {
        var now = clock.instant();
        var delivery = claimed.delivery();
        if (deliveries.settle(delivery.answered(attempt.answer(), now, policy))) {
            deliveries.keep(delivery.id(), attempt);
        }
        var change = endpoint.answered(attempt.answer(), now, policy);
        if (!change.state().equals(endpoint)) {
            endpoints.record(change);
        }
    }
}
