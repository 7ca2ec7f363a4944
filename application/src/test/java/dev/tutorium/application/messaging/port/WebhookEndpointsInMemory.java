package dev.tutorium.application.messaging.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.WebhookEndpointId;
import dev.tutorium.domain.messaging.WebhookEndpoint;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Webhook endpoints in memory. */
public final class WebhookEndpointsInMemory implements WebhookEndpoints {

    private static final Comparator<WebhookEndpoint> BY_TIME = Comparator.comparing(WebhookEndpoint::createdAt)
            .thenComparing(endpoint -> endpoint.id().value());

    private final Memory memory;
    private final Rows<WebhookEndpointId, WebhookEndpoint> endpoints;

    public WebhookEndpointsInMemory(Memory memory) {
        this.memory = memory;
        endpoints = memory.rows();
    }

    @Override
    public List<WebhookEndpoint> of(AccountId owner) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.owner().equals(owner))
                .sorted(BY_TIME)
                .toList();
    }

    @Override
    public Optional<WebhookEndpoint> find(AccountId owner, WebhookEndpointId id) {
        return endpoints.find(id).filter(endpoint -> endpoint.owner().equals(owner));
    }

    @Override
    public Optional<WebhookEndpoint> findForUpdate(WebhookEndpointId id) {
        return endpoints.find(id);
    }

    @Override
    public boolean add(WebhookEndpoint endpoint, int most) {
        if (of(endpoint.owner()).size() >= most) {
            return false;
        }
        put(endpoint);
        return true;
    }

    @Override
    public void record(Change<WebhookEndpoint> change) {
        var next = change.state();
        if (endpoints.find(next.id()).map(WebhookEndpoint::version).orElse(0L) != next.version()) {
            throw new Stale("webhook endpoint");
        }
        put(next);
        memory.publish(change.events());
    }

    @Override
    public void remove(WebhookEndpoint endpoint) {
        endpoints.remove(endpoint.id());
    }

    private void put(WebhookEndpoint endpoint) {
        endpoints.put(
                endpoint.id(),
                new WebhookEndpoint(
                        endpoint.id(),
                        endpoint.owner(),
                        endpoint.address(),
                        endpoint.filter(),
                        endpoint.secrets(),
                        endpoint.health(),
                        endpoint.createdAt(),
                        endpoint.version() + 1));
    }
}
