package dev.tutorium.persistence.kernel;

import dev.tutorium.application.messaging.port.Departure;
import dev.tutorium.application.messaging.port.Departures;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The outbox, read for those outside. As with {@link JdbcDeliveries}, leases run by the database's clock. */
@Singleton
final class JdbcDepartures implements Departures {

    private static final String NEXT = """
            with held as (
                insert into outbox_outlet as o (name, node, held_until) values (?, ?, now() + make_interval(secs => ?))
                on conflict (name) do update set node = excluded.node, held_until = excluded.held_until
                where o.node = excluded.node or o.held_until < now()
                returning name)
            select e.seq, e.id, e.type, e.aggregate_id, e.at, e.body
            from held join outbox_departure d on d.outlet = held.name join outbox_event e on e.seq = d.event_seq
            order by d.event_seq
            limit ?""";

    private final Sql sql;
    private final WakeUp wakeUp;

    JdbcDepartures(Sql sql, WakeUp wakeUp) {
        this.sql = sql;
        this.wakeUp = wakeUp;
    }

    @Override
    public List<Departure> next(String outlet, UUID node, int limit, Duration lease) {
        return sql.list(NEXT, JdbcDepartures::departure, outlet, node, lease.toMillis() / 1000.0, limit);
    }

    @Override
    public void gone(String outlet, List<Departure> departures) {
        sql.update(
                "delete from outbox_departure where outlet = ? and event_seq = any (?::bigint[])",
                outlet,
                departures.stream().map(Departure::event).toList());
    }

    @Override
    public long waiting() {
        return sql.count("select count(*) from outbox_departure");
    }

    @Override
    public void onCommit(Runnable wake) {
        wakeUp.add(wake);
    }

    private static Departure departure(ResultSet row) throws SQLException {
        return new Departure(
                row.getLong("seq"),
                Sql.uuid(row, "id"),
                row.getString("type"),
                Sql.uuid(row, "aggregate_id"),
                Sql.instant(row, "at"),
                row.getString("body"));
    }
}
