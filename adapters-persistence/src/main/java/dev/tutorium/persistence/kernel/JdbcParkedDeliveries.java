package dev.tutorium.persistence.kernel;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.messaging.port.ParkedDeliveries;
import dev.tutorium.application.messaging.view.ParkedDelivery;
import dev.tutorium.application.messaging.view.ParkedDeliveryList;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

@Singleton
final class JdbcParkedDeliveries implements ParkedDeliveries, ParkedDeliveryList {

    private static final String RELEASE = """
            update outbox_delivery d set parked_at = null, attempts = 0, due = now()
            from outbox_event e
            where e.id = ? and d.event_seq = e.seq and d.parked_at is not null
            returning d.reaction""";

    private static final String PAGE = """
            select * from (
                select e.id, e.type, e.aggregate_id, e.at, array_agg(d.reaction order by d.reaction) as reactions,
                    (array_agg(d.last_error order by d.parked_at desc))[1] as error, max(d.parked_at) as parked_at
                from outbox_delivery d join outbox_event e on e.seq = d.event_seq
                where d.parked_at is not null group by e.seq) as parked
            where (parked_at, id) < (?, ?) order by parked_at desc, id desc limit ? offset ?""";

    private static final String COUNT =
            "select count(distinct event_seq) from outbox_delivery where parked_at is not null";

    private final Sql sql;

    JdbcParkedDeliveries(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<String> release(UUID event) {
        return sql.list(RELEASE, row -> row.getString("reaction"), event).stream()
                .sorted()
                .toList();
    }

    @Override
    public Page<ParkedDelivery> all(PageRequest page) {
        var from = TimePage.of(page);
        var rows =
                sql.list(PAGE, JdbcParkedDeliveries::read, from.before(), from.id(), Pages.fetch(page), page.offset());
        return Pages.of(rows, page, each -> TimePage.cursor(each.parkedAt(), each.event()), () -> sql.count(COUNT));
    }

    private static ParkedDelivery read(ResultSet row) throws SQLException {
        return new ParkedDelivery(
                Sql.uuid(row, "id"),
                row.getString("type"),
                Sql.uuid(row, "aggregate_id"),
                List.of((String[]) row.getArray("reactions").getArray()),
                row.getString("error"),
                Sql.instant(row, "at"),
                Sql.instant(row, "parked_at"));
    }
}
