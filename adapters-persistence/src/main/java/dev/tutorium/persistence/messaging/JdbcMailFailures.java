package dev.tutorium.persistence.messaging;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.messaging.port.MailFailures;
import dev.tutorium.application.messaging.view.MailFailure;
import dev.tutorium.application.messaging.view.MailFailureList;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.persistence.kernel.Pages;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TimePage;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** Refused mails, to write and to read. */
@Singleton
final class JdbcMailFailures implements MailFailures, MailFailureList {

    private final Sql sql;

    JdbcMailFailures(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean isSuppressed(String address) {
        return sql.first("""
                        select 1 from mail_failure
                        where lower(address) = lower(?) and suppresses and cleared_at is null limit 1""", _ -> true, address).isPresent();
    }

    @Override
    public void add(MailFailure failure) {
        sql.update(
                "insert into mail_failure (id, address, subject, reason, suppresses, at) values (?, ?, ?, ?, ?, ?)",
                failure.id(),
                failure.address(),
                failure.subject(),
                failure.reason(),
                failure.suppresses(),
                failure.at());
    }

    /** All of the address, since any one would go on to suppress it. */
    @Override
    public void clear(UUID failure, AccountId by, Instant now) {
        var address = sql.first("select address from mail_failure where id = ?", row -> row.getString(1), failure)
                .orElseThrow(() -> new Missing("mail failure"));
        sql.update("""
                update mail_failure set cleared_at = ?, cleared_by = ?
                where cleared_at is null and (id = ? or (suppresses and lower(address) = lower(?)))""", now, by, failure, address);
    }

    @Override
    public Page<MailFailure> all(boolean open, PageRequest page) {
        var from = TimePage.of(page);
        var these = " from mail_failure where " + (open ? "cleared_at is null" : "true");
        var rows = sql.list(
                "select *" + these + " and (at, id) < (?, ?) order by at desc, id desc limit ? offset ?",
                JdbcMailFailures::failure,
                from.before(),
                from.id(),
                Pages.fetch(page),
                page.offset());
        return Pages.of(
                rows, page, last -> TimePage.cursor(last.at(), last.id()), () -> sql.count("select count(*)" + these));
    }

    private static MailFailure failure(ResultSet row) throws SQLException {
        return new MailFailure(
                Sql.uuid(row, "id"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("reason"),
                row.getBoolean("suppresses"),
                Sql.instant(row, "at"),
                Sql.nullableInstant(row, "cleared_at"));
    }
}
