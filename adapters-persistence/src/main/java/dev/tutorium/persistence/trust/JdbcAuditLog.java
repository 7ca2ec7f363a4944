package dev.tutorium.persistence.trust;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.trust.port.AuditLog;
import dev.tutorium.application.trust.view.AuditFilter;
import dev.tutorium.application.trust.view.AuditLine;
import dev.tutorium.application.trust.view.AuditLines;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.trust.AuditEntry;
import dev.tutorium.domain.trust.AuditEntry.Doer;
import dev.tutorium.persistence.kernel.Pages;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TimePage;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit log in {@code audit_entry}, which a trigger guards against change. */
@Singleton
final class JdbcAuditLog implements AuditLog, AuditLines {

    private static final String ADD = """
            insert into audit_entry (id, practice_id, doer_id, as_id, action, subject_type, subject_id, from_address, before, after, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)""";
    private static final String OF_PRACTICE = """
            from audit_entry e
            left join account doer on doer.id = e.doer_id
            left join account named on named.id = e.as_id
            where e.practice_id = ?
              and (?::text is null or e.action = ?)
              and (?::text is null or e.subject_type = ?)
              and (?::uuid is null or e.subject_id = ?)
              and (?::uuid is null or e.doer_id = ?)
              and (?::timestamptz is null or e.at >= ?)
              and (?::timestamptz is null or e.at < ?)""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sql sql;

    JdbcAuditLog(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(AuditEntry entry, @Nullable AccountId practice) {
        var doer = entry.doer();
        sql.update(
                ADD,
                entry.id(),
                practice,
                doer(doer),
                doer instanceof Doer.Impersonating(var _, var as) ? as : null,
                entry.action(),
                entry.subject().type(),
                entry.subject().id(),
                entry.from(),
                json(entry.before()),
                json(entry.after()),
                entry.at());
    }

    @Override
    public Page<AuditLine> ofPractice(AccountId teacher, AuditFilter filter, PageRequest page) {
        var values = values(teacher, filter);
        var wanted = new ArrayList<>(values);
        var from = TimePage.of(page);
        wanted.add(from.before());
        wanted.add(from.id());
        wanted.add(Pages.fetch(page));
        wanted.add(page.offset());
        var rows = sql.list(
                "select e.*, doer.name as doer_name, named.name as as_name " + OF_PRACTICE
                        + " and (e.at, e.id) < (?, ?)"
                        + " order by e.at desc, e.id desc limit ? offset ?",
                JdbcAuditLog::line,
                wanted.toArray());
        return Pages.of(
                rows,
                page,
                last -> TimePage.cursor(last.at(), last.id()),
                () -> sql.count("select count(*) " + OF_PRACTICE, values.toArray()));
    }

    private static List<@Nullable Object> values(AccountId teacher, AuditFilter filter) {
        var values = new ArrayList<@Nullable Object>(List.of(teacher));
        for (var value : new @Nullable Object[] {
            filter.action(), filter.subjectType(), filter.subject(), filter.who(), filter.from(), filter.to()
        }) {
            values.add(value);
            values.add(value);
        }
        return values;
    }

    private static @Nullable AccountId doer(Doer doer) {
        return switch (doer) {
            case Doer.Person(var account) -> account;
            case Doer.Impersonating(var account, var _) -> account;
            case Doer.Platform _ -> null;
        };
    }

    private static AuditLine line(ResultSet row) throws SQLException {
        return new AuditLine(
                Sql.uuid(row, "id"),
                Sql.instant(row, "at"),
                person(row, "doer"),
                person(row, "as"),
                row.getString("action"),
                row.getString("subject_type"),
                Sql.uuid(row, "subject_id"),
                row.getString("from_address"),
                fields(row.getString("before")),
                fields(row.getString("after")));
    }

    private static AuditLine.@Nullable Person person(ResultSet row, String who) throws SQLException {
        var id = row.getObject(who + "_id", UUID.class);
        return id == null ? null : new AuditLine.Person(id, row.getString(who + "_name"));
    }

    private static String json(Map<String, String> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<String, String> fields(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
