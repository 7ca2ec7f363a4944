package dev.tutorium.persistence.messaging;

import dev.tutorium.application.messaging.CloudEvent;
import dev.tutorium.application.messaging.port.Departure;
import dev.tutorium.application.messaging.port.WebhookDeliveries;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.WebhookDeliveryId;
import dev.tutorium.domain.kernel.WebhookEndpointId;
import dev.tutorium.domain.messaging.WebhookAnswer;
import dev.tutorium.domain.messaging.WebhookDelivery;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

@Singleton
final class JdbcWebhookDeliveries implements WebhookDeliveries {

    /**
     * The components of events that name whom they concern. Not among them is {@code by}: whoever did something to someone else is not
     * to hear of what follows; nor is anyone named by an event of moderation.
     */
    private static final List<String> CONCERNED = List.of(
            "account",
            "author",
            "creator",
            "helper",
            "holder",
            "owner",
            "payee",
            "payer",
            "receiver",
            "recommender",
            "sender",
            "student",
            "students",
            "teacher");

    private static final String AUDIENCE = """
            with event as (
                select e.seq, e.type, e.body from unnest(?::bigint[]) as wanted (seq) join outbox_event e using (seq)),
            concern as (
                select event.seq, (part.value #>> '{}')::uuid as account
                from event
                cross join lateral jsonb_each(event.body) field
                cross join lateral jsonb_path_query(field.value, 'lax $[*]') part (value)
                where field.key = any (?::text[]) and event.type not like 'trust.%' and part.value <> 'null'
                union
                select event.seq, course.creator_id
                from event join course on course.id = (event.body ->> 'course')::uuid
                union
                select event.seq, share.account_id
                from event join charge_share share on share.charge_id = (event.body ->> 'charge')::uuid
                where event.type like 'payment.%'),
            hearing as (
                select concern.seq, endpoint.id
                from concern join webhook_endpoint endpoint on endpoint.owner_id = concern.account
                union
                select event.seq, endpoint.id
                from webhook_endpoint endpoint
                join account owner on owner.id = endpoint.owner_id and 'OWNER' = any (owner.roles)
                cross join event)
            select event.seq, endpoint.id
            from hearing
            join event using (seq)
            join webhook_endpoint endpoint on endpoint.id = hearing.id and endpoint.health <> 'DISABLED'
            join account owner on owner.id = endpoint.owner_id and owner.status = 'ACTIVE'
            where endpoint.events = '{}'
               or endpoint.events && array[?::text || event.type, ?::text || split_part(event.type, '.', 1) || '.*']
            order by event.seq, endpoint.id""";

    private static final String ADD = """
            insert into webhook_delivery (id, endpoint_id, event_id, happened_at, state, failed, due_at, version)
            select d.id, d.endpoint_id, d.event_id, d.happened_at, 'PENDING', 0, d.due_at, 1
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::timestamptz[])
                as d (id, endpoint_id, event_id, happened_at, due_at)
            join webhook_endpoint endpoint on endpoint.id = d.endpoint_id
            on conflict (endpoint_id, event_id) do nothing""";

    private static final String CLAIM = """
            with due as (
                select d.id from webhook_endpoint endpoint
                join account owner on owner.id = endpoint.owner_id and owner.status = 'ACTIVE'
                cross join lateral (
                    select w.id, w.due_at from webhook_delivery w
                    where w.endpoint_id = endpoint.id and w.state = 'PENDING' and w.due_at <= ?
                    order by w.due_at, w.id
                    limit case when endpoint.health = 'WORKING' then ? else 1 end
                    for update skip locked) d
                where endpoint.health <> 'DISABLED' and endpoint.id <> all (?::uuid[])
                order by d.due_at, d.id
                limit ?)
            update webhook_delivery w set due_at = ?, version = w.version + 1
            from due, webhook_endpoint endpoint, outbox_event e
            where w.id = due.id and endpoint.id = w.endpoint_id and e.id = w.event_id
            returning w.*, endpoint.address, endpoint.secret, endpoint.former_secret, endpoint.former_until,
                e.seq, e.type, e.aggregate_id, e.body""";

    private static final String FIND = """
            select w.* from webhook_delivery w
            join webhook_endpoint endpoint on endpoint.id = w.endpoint_id and endpoint.owner_id = ?
            where w.id = ? for no key update of w""";

    private static final String SETTLE = """
            update webhook_delivery
            set state = ?, failed = coalesce(?, case ? when 'EXHAUSTED' then failed + 1 else failed end), due_at = ?, over_at = ?,
                version = version + 1
            where id = ? and version = ?""";

    private static final String KEEP = """
            insert into webhook_attempt (delivery_id, number, at, status, error, excerpt, millis)
            values (?, (select count(*) + 1 from webhook_attempt where delivery_id = ?), ?, ?, ?, ?, ?)""";

    private static final String REDELIVER = """
            update webhook_delivery
            set state = 'PENDING', failed = 0, due_at = ?, over_at = null, version = version + 1
            where endpoint_id = ? and happened_at >= ?""";

    private final Sql sql;

    JdbcWebhookDeliveries(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Heard> audience(List<Departure> events) {
        var bySeq = events.stream().collect(Collectors.toMap(Departure::event, Function.identity()));
        return sql.list(
                AUDIENCE,
                row -> new Heard(
                        new WebhookEndpointId(Sql.uuid(row, "id")),
                        Objects.requireNonNull(bySeq.get(row.getLong("seq")))),
                List.copyOf(bySeq.keySet()),
                CONCERNED,
                CloudEvent.TYPE_PREFIX,
                CloudEvent.TYPE_PREFIX);
    }

    @Override
    public void add(List<WebhookDelivery> deliveries) {
        var rows = deliveries.stream().map(WebhookDeliveryRow::of).toList();
        sql.update(
                ADD,
                rows.stream().map(WebhookDeliveryRow::id).toList(),
                rows.stream().map(WebhookDeliveryRow::endpointId).toList(),
                rows.stream().map(WebhookDeliveryRow::eventId).toList(),
                rows.stream().map(row -> row.happenedAt().toString()).toList(),
                rows.stream().map(row -> String.valueOf(row.dueAt())).toList());
    }

    @Override
    public List<Claimed> claim(int limit, int each, Collection<WebhookEndpointId> busy, Instant now, Instant until) {
        return sql.list(CLAIM, JdbcWebhookDeliveries::claimed, now, each, busy, limit, until);
    }

    @Override
    public Optional<WebhookDelivery> findForUpdate(AccountId owner, WebhookDeliveryId id) {
        return sql.first(FIND, WebhookDeliveryRow::read, owner, id).map(WebhookDeliveryRow::toDomain);
    }

    @Override
    public boolean settle(WebhookDelivery delivery) {
        var row = WebhookDeliveryRow.of(delivery);
        return sql.update(
                        SETTLE,
                        row.state(),
                        row.failed(),
                        row.state(),
                        row.dueAt(),
                        row.overAt(),
                        row.id(),
                        row.version())
                > 0;
    }

    @Override
    public void keep(WebhookDeliveryId delivery, Attempt attempt) {
        var answer = attempt.answer();
        sql.update(
                KEEP,
                delivery,
                delivery,
                attempt.at(),
                answer instanceof WebhookAnswer.Answered(var status) ? status : null,
                answer instanceof WebhookAnswer.Silence(var why) ? why : null,
                attempt.excerpt(),
                (int) attempt.took().toMillis());
    }

    @Override
    public int redeliverSince(WebhookEndpointId endpoint, Instant since, Instant dueAt) {
        return sql.update(REDELIVER, dueAt, endpoint, since);
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
        var delivery = WebhookDeliveryRow.read(row).toDomain();
        return new Claimed(
                delivery,
                URI.create(row.getString("address")),
                WebhookEndpointRow.secrets(row),
                new Departure(
                        row.getLong("seq"),
                        delivery.event(),
                        row.getString("type"),
                        Sql.uuid(row, "aggregate_id"),
                        delivery.happenedAt(),
                        row.getString("body")));
    }
}
