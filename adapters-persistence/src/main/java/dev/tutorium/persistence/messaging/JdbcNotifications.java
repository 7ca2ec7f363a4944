package dev.tutorium.persistence.messaging;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.messaging.port.Notifications;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.NotificationId;
import dev.tutorium.domain.messaging.Notification;
import dev.tutorium.domain.messaging.NotificationKind;
import dev.tutorium.domain.messaging.Topic;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** Notifications by the key of their account. */
@Singleton
final class JdbcNotifications implements Notifications {

    private final Sql sql;
    private final Outbox outbox;

    JdbcNotifications(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public void add(Change<Notification> made) {
        var notification = made.state();
        var topic = notification.topic();
        var added = sql.update(
                """
                insert into notification (id, account_id, key, kind, title, text, topic_type, topic_id, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (account_id, key) do nothing""",
                notification.id(),
                notification.account(),
                notification.key(),
                notification.kind(),
                notification.title(),
                notification.text(),
                topic == null ? null : topic.type(),
                topic == null ? null : topic.id(),
                notification.at());
        if (added == 1) {
            outbox.append(made.events());
        }
    }

    @Override
    public Notification getForUpdate(AccountId account, NotificationId id) {
        return sql.first(
                        "select * from notification where id = ? and account_id = ? and removed_at is null for update",
                        JdbcNotifications::notification,
                        id,
                        account)
                .orElseThrow(() -> new Missing("notification"));
    }

    @Override
    public void save(Notification notification) {
        sql.update(
                "update notification set read_at = ?, dismissed_at = ?, removed_at = ? where id = ?",
                notification.readAt(),
                notification.dismissedAt(),
                notification.removedAt(),
                notification.id());
    }

    @Override
    public int readAll(AccountId account, Instant now) {
        return sql.update("update notification set read_at = ? where account_id = ? and read_at is null", now, account);
    }

    @Override
    public int forgetBefore(Instant instant, int most) {
        return sql.update("""
                delete from notification where id in (
                    select id from notification where at < ? order by at limit ? for update skip locked)""", instant, most);
    }

    static Notification notification(ResultSet row) throws SQLException {
        var topicType = row.getString("topic_type");
        return new Notification(
                new NotificationId(Sql.uuid(row, "id")),
                new AccountId(Sql.uuid(row, "account_id")),
                row.getString("key"),
                NotificationKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("text"),
                topicType == null ? null : new Topic(topicType, row.getObject("topic_id", UUID.class)),
                Sql.instant(row, "at"),
                Sql.nullableInstant(row, "read_at"),
                Sql.nullableInstant(row, "dismissed_at"),
                Sql.nullableInstant(row, "removed_at"));
    }
}
