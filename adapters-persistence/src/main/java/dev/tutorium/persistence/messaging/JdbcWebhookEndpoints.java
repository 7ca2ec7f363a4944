package dev.tutorium.persistence.messaging;

import dev.tutorium.application.messaging.port.WebhookEndpoints;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.WebhookEndpointId;
import dev.tutorium.domain.messaging.WebhookEndpoint;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcWebhookEndpoints implements WebhookEndpoints {

    private static final String INSERT = """
            insert into webhook_endpoint (id, owner_id, address, events, secret, former_secret, former_until, health, created_at, version)
            values (?, ?, ?, ?::text[], ?, ?, ?, ?, ?, 1)""";
    private static final String UPDATE = """
            update webhook_endpoint
            set address = ?, events = ?::text[], secret = ?, former_secret = ?, former_until = ?, health = ?, failing_since = ?,
                disabled_cause = ?, disabled_at = ?, version = version + 1
            where id = ? and version = ?""";

    private final Sql sql;
    private final Outbox outbox;

    JdbcWebhookEndpoints(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public List<WebhookEndpoint> of(AccountId owner) {
        return sql
                .list(
                        "select * from webhook_endpoint where owner_id = ? order by created_at, id",
                        WebhookEndpointRow::read,
                        owner)
                .stream()
                .map(WebhookEndpointRow::toDomain)
                .toList();
    }

    @Override
    public Optional<WebhookEndpoint> find(AccountId owner, WebhookEndpointId id) {
        return sql.first(
                        "select * from webhook_endpoint where id = ? and owner_id = ?",
                        WebhookEndpointRow::read,
                        id,
                        owner)
                .map(WebhookEndpointRow::toDomain);
    }

    @Override
    public Optional<WebhookEndpoint> findForUpdate(WebhookEndpointId id) {
        return sql.first("select * from webhook_endpoint where id = ? for no key update", WebhookEndpointRow::read, id)
                .map(WebhookEndpointRow::toDomain);
    }

    /** The owner's row is locked, so that of two at once the second counts the first. */
    @Override
    public boolean add(WebhookEndpoint endpoint, int most) {
        var _ = sql.first(
                "select 1 from account where id = ? for no key update", row -> row.getInt(1), endpoint.owner());
        if (sql.count("select count(*) from webhook_endpoint where owner_id = ?", endpoint.owner()) >= most) {
            return false;
        }
        var row = WebhookEndpointRow.of(endpoint);
        sql.update(
                INSERT,
                row.id(),
                row.ownerId(),
                row.address(),
                row.events(),
                row.secrets().current().value(),
                row.formerSecret(),
                row.secrets().formerUntil(),
                row.health(),
                row.createdAt());
        return true;
    }

    @Override
    public void record(Change<WebhookEndpoint> change) {
        var row = WebhookEndpointRow.of(change.state());
        sql.updateOne(
                "webhook endpoint",
                UPDATE,
                row.address(),
                row.events(),
                row.secrets().current().value(),
                row.formerSecret(),
                row.secrets().formerUntil(),
                row.health(),
                row.failingSince(),
                row.disabledCause(),
                row.disabledAt(),
                row.id(),
                row.version());
        outbox.append(change.events());
    }

    @Override
    public void remove(WebhookEndpoint endpoint) {
        sql.update("delete from webhook_endpoint where id = ?", endpoint.id());
    }
}
