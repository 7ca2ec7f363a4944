package dev.tutorium.application.messaging.port;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.WebhookEndpointId;
import dev.tutorium.domain.messaging.WebhookEndpoint;
import java.util.List;
import java.util.Optional;

/** All webhook endpoints. */
public interface WebhookEndpoints {

    /** The endpoints of an owner, the latest last. */
    List<WebhookEndpoint> of(AccountId owner);

    Optional<WebhookEndpoint> find(AccountId owner, WebhookEndpointId id);

    /** One of an owner's; another's is not there. */
    default WebhookEndpoint get(AccountId owner, WebhookEndpointId id) {
        return find(owner, id).orElseThrow(() -> new Missing("webhook endpoint"));
    }

    /** Locks it until the transaction ends. */
    Optional<WebhookEndpoint> findForUpdate(WebhookEndpointId id);

    /** Locks it until the transaction ends; another owner's is not there. */
    default WebhookEndpoint getForUpdate(AccountId owner, WebhookEndpointId id) {
        return findForUpdate(id)
                .filter(endpoint -> endpoint.owner().equals(owner))
                .orElseThrow(() -> new Missing("webhook endpoint"));
    }

    /** Adds one, unless its owner has {@code most} already, also when several are added at once; whether it did. */
    boolean add(WebhookEndpoint endpoint, int most);

    /**
     * Saves, and publishes the events with it.
     *
     * @throws dev.tutorium.application.kernel.Stale when it was changed since it was read
     */
    void record(Change<WebhookEndpoint> change);

    /** Removes it with all its deliveries. */
    void remove(WebhookEndpoint endpoint);
}
