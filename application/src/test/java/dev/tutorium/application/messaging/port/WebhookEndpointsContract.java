package dev.tutorium.application.messaging.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.WebhookEndpointId;
import dev.tutorium.domain.messaging.EventFilter;
import dev.tutorium.domain.messaging.MessagingPolicy;
import dev.tutorium.domain.messaging.SigningSecret;
import dev.tutorium.domain.messaging.WebhookAnswer.Answered;
import dev.tutorium.domain.messaging.WebhookEndpoint;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of webhook endpoints does. */
public abstract class WebhookEndpointsContract {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final MessagingPolicy POLICY = MessagingPolicy.standard();

    protected abstract WebhookEndpoints endpoints();

    protected abstract Transactions transactions();

    /** A new account the store knows. */
    protected abstract AccountId account();

    @Test
    void an_endpoint_is_kept_in_each_of_its_states() {
        var endpoint = kept(account(), Set.of("dev.tutorium.booking.*"));
        var next = endpoint.rotate(secret(2), NOW, POLICY);
        for (var state : List.of(
                next,
                next.answered(new Answered(500), NOW, POLICY).state(),
                next.answered(new Answered(410), NOW, POLICY).state(),
                next.disable(NOW))) {
            var seen = endpoints().get(endpoint.owner(), endpoint.id());
            transactions().inTransaction(() -> endpoints().record(Change.of(at(state, seen.version()))));
            assertThat(endpoints().get(endpoint.owner(), endpoint.id())).isEqualTo(at(state, seen.version() + 1));
        }
        assertThatThrownBy(() -> transactions().inTransaction(() -> endpoints().record(Change.of(endpoint))))
                .isInstanceOf(Stale.class);
    }

    @Test
    void anothers_endpoint_is_not_there() {
        var endpoint = kept(account(), Set.of());
        var stranger = account();
        assertThatThrownBy(() -> endpoints().get(stranger, endpoint.id())).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> transactions().inTransaction(() -> endpoints().getForUpdate(stranger, endpoint.id())))
                .isInstanceOf(Missing.class);
        assertThat(endpoints().of(stranger)).isEmpty();
        assertThat(transactions().inTransaction(() -> endpoints().getForUpdate(endpoint.owner(), endpoint.id())))
                .isEqualTo(endpoint);
    }

    @Test
    void an_owners_endpoints_are_told_the_latest_last() {
        var owner = account();
        var later = endpoint(owner, Set.of(), NOW.plusSeconds(1));
        var earlier = endpoint(owner, Set.of(), NOW);
        add(later, 2);
        add(earlier, 2);
        assertThat(endpoints().of(owner)).extracting(WebhookEndpoint::id).containsExactly(earlier.id(), later.id());
    }

    @Test
    void an_owner_has_at_most_so_many_endpoints() {
        var owner = account();
        var first = endpoint(owner, Set.of(), NOW);
        var second = endpoint(owner, Set.of(), NOW);
        assertThat(add(first, 1)).isTrue();
        assertThat(add(second, 1)).isFalse();
        transactions().inTransaction(() -> endpoints().remove(first));
        assertThat(endpoints().find(owner, first.id())).isEmpty();
        assertThat(add(second, 1)).isTrue();
    }

    protected final boolean add(WebhookEndpoint endpoint, int most) {
        return transactions().inTransaction(() -> endpoints().add(endpoint, most));
    }

    protected static WebhookEndpoint endpoint(AccountId owner) {
        return endpoint(owner, Set.of(), NOW);
    }

    private WebhookEndpoint kept(AccountId owner, Set<String> events) {
        var endpoint = endpoint(owner, events, NOW);
        add(endpoint, 10);
        return endpoints().get(owner, endpoint.id());
    }

    private static WebhookEndpoint endpoint(AccountId owner, Set<String> events, Instant at) {
        return WebhookEndpoint.of(
                new WebhookEndpointId(UUID.randomUUID()),
                owner,
                URI.create("https://example.org/hook"),
                new EventFilter(events),
                secret(1),
                at);
    }

    private static WebhookEndpoint at(WebhookEndpoint endpoint, long version) {
        return new WebhookEndpoint(
                endpoint.id(),
                endpoint.owner(),
                endpoint.address(),
                endpoint.filter(),
                endpoint.secrets(),
                endpoint.health(),
                endpoint.createdAt(),
                version);
    }

    private static SigningSecret secret(int first) {
        return SigningSecret.of(new byte[] {(byte) first, 2, 3});
    }
}
