package dev.tutorium.persistence.kernel;

import dev.tutorium.application.messaging.port.Deliveries;
import dev.tutorium.application.messaging.port.Delivery;
import dev.tutorium.application.messaging.port.Settlement;
import dev.tutorium.domain.kernel.DomainEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The outbox, read. Every call is one short transaction of its own. Leases and pauses run by the database's clock, which all
 * nodes share and no one moves; attempts count up with each claim, so a late settlement of an old claim finds no row.
 */
@Singleton
final class JdbcDeliveries implements Deliveries {

    private static final String CLAIM = """
            with head as (
                select d.reaction, d.aggregate_id, d.event_seq
                from outbox_delivery d
                where d.parked_at is null and d.due <= now()
                  and not exists (
                      select 1 from outbox_delivery earlier
                      where earlier.reaction = d.reaction and earlier.aggregate_id = d.aggregate_id
                        and earlier.event_seq < d.event_seq and earlier.parked_at is null)
                order by d.due, d.event_seq
                limit ?
                for update of d skip locked)
            update outbox_delivery d set attempts = d.attempts + 1, due = now() + make_interval(secs => ?)
            from head join outbox_event e on e.seq = head.event_seq
            where d.reaction = head.reaction and d.aggregate_id = head.aggregate_id and d.event_seq = head.event_seq
            returning d.event_seq, d.reaction, d.attempts, e.type, e.body""";

    private static final String DONE = """
            delete from outbox_delivery d
            using unnest(?::bigint[], ?::text[], ?::int[]) as s (event_seq, reaction, attempts)
            where d.event_seq = s.event_seq and d.reaction = s.reaction and d.attempts = s.attempts""";

    private static final String FAILED = """
            update outbox_delivery d
            set due = now() + make_interval(secs => s.pause), last_error = s.error,
                parked_at = case when s.parked then now() end
            from unnest(?::bigint[], ?::text[], ?::int[], ?::float8[], ?::text[], ?::boolean[])
                as s (event_seq, reaction, attempts, pause, error, parked)
            where d.event_seq = s.event_seq and d.reaction = s.reaction and d.attempts = s.attempts""";

    private static final String FORGET = """
            with forgotten as (
                delete from outbox_event where seq in (
                    select e.seq from outbox_event e
                    where e.at < ? and not exists (select 1 from outbox_delivery d where d.event_seq = e.seq)
                    order by e.at limit ?)
                returning seq),
            stranded as (delete from outbox_departure d using forgotten where d.event_seq = forgotten.seq)
            select count(*) from forgotten""";

    private final Sql sql;
    private final Reactions reactions;
    private final EventJson json;
    private final WakeUp wakeUp;

    JdbcDeliveries(Sql sql, Reactions reactions, EventJson json, WakeUp wakeUp) {
        this.sql = sql;
        this.reactions = reactions;
        this.json = json;
        this.wakeUp = wakeUp;
    }

    @Override
    public List<Delivery> claim(int limit, Duration lease) {
        var claimed = sql.list(
                CLAIM,
                row -> new Delivery(
                        row.getLong("event_seq"),
                        row.getString("reaction"),
                        row.getInt("attempts"),
                        row.getString("type"),
                        row.getString("body")),
                limit,
                lease.toMillis() / 1000.0);
        return claimed.stream()
                .sorted((one, other) -> Long.compare(one.event(), other.event()))
                .toList();
    }

    @Override
    public void settle(List<Settlement> settlements) {
        var done = new ArrayList<Settlement>();
        var failed = new ArrayList<Settlement>();
        for (var settlement : settlements) {
            (settlement instanceof Settlement.Done ? done : failed).add(settlement);
        }
        if (!done.isEmpty()) {
            sql.update(DONE, events(done), names(done), attempts(done));
        }
        if (!failed.isEmpty()) {
            sql.update(
                    FAILED,
                    events(failed),
                    names(failed),
                    attempts(failed),
                    failed.stream().map(JdbcDeliveries::pause).toList(),
                    failed.stream().map(JdbcDeliveries::error).toList(),
                    failed.stream()
                            .map(settlement -> String.valueOf(settlement instanceof Settlement.Parked))
                            .toList());
        }
    }

    @Override
    public int forget(Instant before, int limit) {
        return (int) sql.count(FORGET, before, limit);
    }

    @Override
    public Backlog backlog() {
        return sql.first(
                        "select count(*) filter (where parked_at is null), count(parked_at) from outbox_delivery",
                        row -> new Backlog(row.getLong(1), row.getLong(2)))
                .orElseThrow();
    }

    @Override
    public DomainEvent read(Delivery delivery) {
        return json.read(reactions.type(delivery.type()), delivery.body());
    }

    @Override
    public void onCommit(Runnable wake) {
        wakeUp.add(wake);
    }

    private static List<Long> events(List<Settlement> settlements) {
        return settlements.stream().map(one -> one.delivery().event()).toList();
    }

    private static List<String> names(List<Settlement> settlements) {
        return settlements.stream().map(one -> one.delivery().reaction()).toList();
    }

    private static List<Integer> attempts(List<Settlement> settlements) {
        return settlements.stream().map(one -> one.delivery().attempt()).toList();
    }

    private static String pause(Settlement settlement) {
        return settlement instanceof Settlement.Retry retry
                ? String.valueOf(retry.pause().toMillis() / 1000.0)
                : "0";
    }

    private static String error(Settlement settlement) {
        return switch (settlement) {
            case Settlement.Done _ -> "";
            case Settlement.Retry retry -> retry.error();
            case Settlement.Parked parked -> parked.error();
        };
    }
}
