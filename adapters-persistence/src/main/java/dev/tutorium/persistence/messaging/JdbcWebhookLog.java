package dev.tutorium.persistence.messaging;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.messaging.CloudEvent;
import dev.tutorium.application.messaging.view.WebhookLog;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.WebhookDeliveryId;
import dev.tutorium.domain.kernel.WebhookEndpointId;
import dev.tutorium.persistence.kernel.Pages;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TimePage;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcWebhookLog implements WebhookLog {

    private static final String FROM = """
            from webhook_delivery w
            join webhook_endpoint endpoint on endpoint.id = w.endpoint_id and endpoint.owner_id = ?
            join outbox_event e on e.id = w.event_id
            where w.endpoint_id = ?""";
    private static final String LINE = "select w.*, e.type " + FROM;
    private static final String PAGE =
            " and (w.happened_at, w.id) < (?, ?) order by w.happened_at desc, w.id desc limit ? offset ?";

    private final Sql sql;

    JdbcWebhookLog(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<Line> deliveries(AccountId owner, WebhookEndpointId endpoint, PageRequest page) {
        var from = TimePage.of(page);
        var rows = sql.list(
                LINE + PAGE,
                row -> line(row, List.of()),
                owner,
                endpoint,
                from.before(),
                from.id(),
                Pages.fetch(page),
                page.offset());
        return Pages.of(
                rows,
                page,
                line -> TimePage.cursor(line.happenedAt(), line.id()),
                () -> sql.count("select count(*) " + FROM, owner, endpoint));
    }

    @Override
    public Optional<Line> delivery(AccountId owner, WebhookEndpointId endpoint, WebhookDeliveryId delivery) {
        var attempts = sql.list(
                "select * from webhook_attempt where delivery_id = ? order by number",
                JdbcWebhookLog::attempt,
                delivery);
        return sql.first(LINE + " and w.id = ?", row -> line(row, attempts), owner, endpoint, delivery);
    }

    private static Line line(ResultSet row, List<Attempt> attempts) throws SQLException {
        return new Line(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "event_id"),
                CloudEvent.typeOf(row.getString("type")),
                Sql.instant(row, "happened_at"),
                row.getString("state"),
                row.getInt("failed"),
                Sql.nullableInstant(row, "due_at"),
                attempts);
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                Sql.instant(row, "at"),
                row.getObject("status", Integer.class),
                row.getString("error"),
                row.getString("excerpt"),
                row.getInt("millis"));
    }
}
