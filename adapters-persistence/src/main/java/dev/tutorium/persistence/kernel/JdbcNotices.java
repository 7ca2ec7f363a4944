package dev.tutorium.persistence.kernel;

import dev.tutorium.application.kernel.Notices;
import dev.tutorium.domain.kernel.DomainEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Webhooks in {@code provider_notice}. */
@Singleton
final class JdbcNotices implements Notices {

    private final Sql sql;
    private final Outbox outbox;

    JdbcNotices(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public boolean keep(UUID id, String provider, String eventId, byte[] body, DomainEvent received) {
        var kept = sql.update("""
                        insert into provider_notice (id, provider, event_id, body, received_at) values (?, ?, ?, ?, ?)
                        on conflict (provider, event_id) do nothing""", id, provider, eventId, body, received.at()) > 0;
        if (kept) {
            outbox.append(List.of(received));
        }
        return kept;
    }

    @Override
    public Optional<byte[]> takeUnhandled(UUID id) {
        return sql.first(
                "select body from provider_notice where id = ? and handled_at is null for update",
                row -> row.getBytes("body"),
                id);
    }

    @Override
    public void handled(UUID id, Instant now) {
        sql.update("update provider_notice set handled_at = ? where id = ? and handled_at is null", now, id);
    }

    @Override
    public void forget(UUID id, Instant now) {
        sql.update("update provider_notice set handled_at = ?, body = '' where id = ? and handled_at is null", now, id);
    }
}
