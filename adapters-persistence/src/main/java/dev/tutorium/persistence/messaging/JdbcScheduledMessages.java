package dev.tutorium.persistence.messaging;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.messaging.port.ScheduledMessages;
import dev.tutorium.application.messaging.view.ScheduledMessageList;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ScheduledMessageId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.messaging.ScheduledMessage;
import dev.tutorium.domain.messaging.ScheduledMessage.Anchor;
import dev.tutorium.domain.messaging.ScheduledMessage.Cancelled;
import dev.tutorium.domain.messaging.ScheduledMessage.Content;
import dev.tutorium.domain.messaging.ScheduledMessage.Pending;
import dev.tutorium.domain.messaging.ScheduledMessage.Sent;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Pages;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TimePage;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Scheduled messages, to write and to read. */
@Singleton
final class JdbcScheduledMessages implements ScheduledMessages, ScheduledMessageList {

    private final Sql sql;
    private final Outbox outbox;

    JdbcScheduledMessages(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public void add(Pending message) {
        var content = message.content();
        var anchor = content.anchor();
        sql.update(
                """
                insert into scheduled_message
                    (id, teacher_id, students, subject, text, session_id, offset_seconds, due_at, created_at, state)
                values (?, ?, ?::uuid[], ?, ?, ?, ?, ?, ?, 'PENDING')""",
                content.id(),
                content.teacher(),
                content.students(),
                content.subject(),
                content.text(),
                anchor == null ? null : anchor.session(),
                anchor == null ? null : anchor.offset().toSeconds(),
                content.dueAt(),
                content.createdAt());
    }

    @Override
    public Optional<ScheduledMessage> find(ScheduledMessageId id) {
        return sql.first("select * from scheduled_message where id = ?", JdbcScheduledMessages::message, id);
    }

    @Override
    public ScheduledMessage getForUpdate(AccountId teacher, ScheduledMessageId id) {
        return sql.first(
                        "select * from scheduled_message where id = ? and teacher_id = ? for update",
                        JdbcScheduledMessages::message,
                        id,
                        teacher)
                .orElseThrow(() -> new Missing("scheduled message"));
    }

    @Override
    public List<Pending> dueForUpdate(Instant now, int most) {
        return sql.list("""
                select * from scheduled_message where state = 'PENDING' and due_at <= ?
                order by due_at limit ? for update skip locked""", row -> new Pending(content(row)), now, most);
    }

    @Override
    public List<Pending> anchoredForUpdate(SessionId session) {
        return sql.list(
                "select * from scheduled_message where state = 'PENDING' and session_id = ? order by id for update",
                row -> new Pending(content(row)),
                session);
    }

    @Override
    public void record(Change<? extends ScheduledMessage> change) {
        var message = change.state();
        sql.update(
                "update scheduled_message set state = ?, due_at = ?, ended_at = ? where id = ?",
                state(message),
                message.content().dueAt(),
                endedAt(message),
                message.content().id());
        outbox.append(change.events());
    }

    @Override
    public long pending(AccountId teacher) {
        return sql.count("select count(*) from scheduled_message where teacher_id = ? and state = 'PENDING'", teacher);
    }

    @Override
    public Page<ScheduledMessage> of(AccountId teacher, boolean pending, PageRequest page) {
        var from = TimePage.of(page);
        var these = " from scheduled_message where teacher_id = ?" + (pending ? " and state = 'PENDING'" : "");
        var rows = sql.list(
                "select *" + these + " and (due_at, id) < (?, ?) order by due_at desc, id desc limit ? offset ?",
                JdbcScheduledMessages::message,
                teacher,
                from.before(),
                from.id(),
                Pages.fetch(page),
                page.offset());
        return Pages.of(
                rows,
                page,
                last -> TimePage.cursor(
                        last.content().dueAt(), last.content().id().value()),
                () -> sql.count("select count(*)" + these, teacher));
    }

    private static String state(ScheduledMessage message) {
        return switch (message) {
            case Pending _ -> "PENDING";
            case Sent _ -> "SENT";
            case Cancelled _ -> "CANCELLED";
        };
    }

    private static @Nullable Instant endedAt(ScheduledMessage message) {
        return switch (message) {
            case Pending _ -> null;
            case Sent sent -> sent.at();
            case Cancelled cancelled -> cancelled.at();
        };
    }

    private static ScheduledMessage message(ResultSet row) throws SQLException {
        var content = content(row);
        return switch (row.getString("state")) {
            case "SENT" -> new Sent(content, Sql.instant(row, "ended_at"));
            case "CANCELLED" -> new Cancelled(content, Sql.instant(row, "ended_at"));
            default -> new Pending(content);
        };
    }

    private static Content content(ResultSet row) throws SQLException {
        var session = row.getObject("session_id", UUID.class);
        return new Content(
                new ScheduledMessageId(Sql.uuid(row, "id")),
                new AccountId(Sql.uuid(row, "teacher_id")),
                List.of((UUID[]) row.getArray("students").getArray()),
                row.getString("subject"),
                row.getString("text"),
                session == null
                        ? null
                        : new Anchor(new SessionId(session), Duration.ofSeconds(row.getLong("offset_seconds"))),
                Sql.instant(row, "due_at"),
                Sql.instant(row, "created_at"));
    }
}
