package dev.tutorium.application.messaging;

import dev.tutorium.application.identity.port.Secrets;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.messaging.port.WebhookCalls;
import dev.tutorium.application.messaging.port.WebhookEndpoints;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.WebhookEndpointId;
import dev.tutorium.domain.messaging.EventFilter;
import dev.tutorium.domain.messaging.MessagingPolicy;
import dev.tutorium.domain.messaging.MessagingRefusal;
import dev.tutorium.domain.messaging.SigningSecret;
import dev.tutorium.domain.messaging.WebhookEndpoint;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Members say where they want to be told what concerns them. A secret is in the answer that it was made for, and in no other. */
public final class WebhookSubscription {

    private static final int LONGEST_ADDRESS = 2_000;

    private final WebhookEndpoints endpoints;
    private final WebhookCalls calls;
    private final Secrets secrets;
    private final Ids ids;
    private final Transactions transactions;
    private final MessagingPolicy policy;
    private final InstantSource clock;

    public WebhookSubscription(
            WebhookEndpoints endpoints,
            WebhookCalls calls,
            Secrets secrets,
            Ids ids,
            Transactions transactions,
            MessagingPolicy policy,
            InstantSource clock) {
        this.endpoints = endpoints;
        this.calls = calls;
        this.secrets = secrets;
        this.ids = ids;
        this.transactions = transactions;
        this.policy = policy;
        this.clock = clock;
    }

    /** {@code events} are types or all types of capabilities, as {@link EventFilter} has them; null for all. */
    public Outcome<WebhookEndpoint, MessagingRefusal> subscribe(
            Actor.Member owner, String address, @Nullable Collection<String> events) {
        var endpoint = WebhookEndpoint.of(
                new WebhookEndpointId(ids.next()),
                owner.id(),
                address(address),
                events == null ? EventFilter.everything() : filter(events),
                secret(),
                clock.instant());
        return transactions.inTransaction(() -> endpoints.add(endpoint, policy.mostEndpoints())
                ? Outcome.accepted(endpoint)
                : Outcome.refused(new MessagingRefusal.TooManyEndpoints(policy.mostEndpoints())));
    }

    /**
     * Changes what is given; null stays as it is. Whoever enables one again has what waited for it sent.
     *
     * @param enabled whether anything is sent there
     */
    public void edit(
            Actor.Member owner,
            WebhookEndpointId id,
            @Nullable String address,
            @Nullable Collection<String> events,
            @Nullable Boolean enabled) {
        transactions.inTransaction(() -> {
            var endpoint = endpoints.getForUpdate(owner.id(), id);
            var edited = endpoint.edited(
                    address == null ? endpoint.address() : address(address),
                    events == null ? endpoint.filter() : filter(events));
            if (enabled != null) {
                edited = enabled ? edited.enable() : edited.disable(clock.instant());
            }
            endpoints.record(Change.of(edited));
        });
    }

    /** A new secret; the one before still signs beside it for a while. */
    public WebhookEndpoint rotateSecret(Actor.Member owner, WebhookEndpointId id) {
        return transactions.inTransaction(() -> {
            var rotated = endpoints.getForUpdate(owner.id(), id).rotate(secret(), clock.instant(), policy);
            endpoints.record(Change.of(rotated));
            return rotated;
        });
    }

    public void unsubscribe(Actor.Member owner, WebhookEndpointId id) {
        transactions.inTransaction(() -> {
            endpoints.remove(endpoints.getForUpdate(owner.id(), id));
        });
    }

    private SigningSecret secret() {
        return SigningSecret.of(Base64.getUrlDecoder().decode(secrets.next()));
    }

    private URI address(String typed) {
        if (typed.length() > LONGEST_ADDRESS) {
            throw new Malformed("url", "must be at most " + LONGEST_ADDRESS + " characters");
        }
        try {
            var address = new URI(typed);
            calls.objection(address).ifPresent(objection -> {
                throw new Malformed("url", objection);
            });
            return address;
        } catch (URISyntaxException _) {
            throw new Malformed("url", "must be an address");
        }
    }

    private static EventFilter filter(Collection<String> events) {
        for (var event : events) {
            if (!EventCatalogue.knows(event)) {
                throw new Malformed("events", "must name types of events, or a capability's as dev.tutorium.booking.*");
            }
        }
        return new EventFilter(Set.copyOf(events));
    }
}
