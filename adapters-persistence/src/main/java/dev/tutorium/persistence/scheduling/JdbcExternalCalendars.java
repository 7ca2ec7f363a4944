package dev.tutorium.persistence.scheduling;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.scheduling.port.ExternalCalendars;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ExternalCalendarId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.ExternalCalendar;
import dev.tutorium.domain.scheduling.ExternalCalendar.Validators;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.SqlStates;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Calendars elsewhere, and their busy times by the statement. */
@Singleton
final class JdbcExternalCalendars implements ExternalCalendars {

    private static final String KIND = "calendar";

    private final Sql sql;

    JdbcExternalCalendars(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<ExternalCalendar> of(AccountId teacher) {
        return sql.list(
                "select * from external_calendar where teacher_id = ? order by added_at, id",
                JdbcExternalCalendars::calendar,
                teacher);
    }

    /** Two at once may both have found no such address. */
    @Override
    public void add(ExternalCalendar calendar) {
        try {
            sql.update(
                    """
                    insert into external_calendar (id, teacher_id, name, url, added_at, failures, next_at)
                    values (?, ?, ?, ?, ?, 0, ?)""",
                    calendar.id(),
                    calendar.teacher(),
                    calendar.name(),
                    calendar.url().toString(),
                    calendar.addedAt(),
                    calendar.nextAt());
        } catch (DataAccessException e) {
            if (SqlStates.isDuplicate(e)) {
                throw new Stale(KIND);
            }
            throw e;
        }
    }

    @Override
    public void remove(AccountId teacher, ExternalCalendarId id) {
        if (sql.update("delete from external_calendar where id = ? and teacher_id = ?", id, teacher) == 0) {
            throw new Missing(KIND);
        }
    }

    @Override
    public Optional<ExternalCalendar> findForUpdate(ExternalCalendarId id) {
        return sql.first(
                "select * from external_calendar where id = ? for update", JdbcExternalCalendars::calendar, id);
    }

    @Override
    public void save(ExternalCalendar calendar) {
        var validators = calendar.validators();
        sql.update(
                """
                update external_calendar set etag = ?, last_modified = ?, whole_at = ?, read_at = ?, failures = ?,
                    problem = ?, next_at = ?
                where id = ?""",
                validators.etag(),
                validators.lastModified(),
                validators.wholeAt(),
                calendar.readAt(),
                calendar.failures(),
                calendar.problem(),
                calendar.nextAt(),
                calendar.id());
    }

    @Override
    public void replaceBusy(ExternalCalendar calendar, List<TimeRange> busy) {
        sql.update("delete from external_busy where calendar_id = ?", calendar.id());
        sql.update(
                """
                insert into external_busy (calendar_id, teacher_id, starts_at, ends_at)
                select ?, ?, busy.starts_at, busy.ends_at
                from unnest(?::timestamptz[], ?::timestamptz[]) as busy (starts_at, ends_at)""",
                calendar.id(),
                calendar.teacher(),
                busy.stream().map(range -> range.start().toString()).toList(),
                busy.stream().map(range -> range.end().toString()).toList());
    }

    @Override
    public List<ExternalCalendar> claimDue(Instant now, Instant until, int most) {
        return sql.list("""
                update external_calendar set next_at = ?
                where id in (select id from external_calendar where next_at <= ?
                    order by next_at limit ? for update skip locked)
                returning *""", JdbcExternalCalendars::calendar, until, now, most);
    }

    private static ExternalCalendar calendar(ResultSet row) throws SQLException {
        return new ExternalCalendar(
                new ExternalCalendarId(Sql.uuid(row, "id")),
                new AccountId(Sql.uuid(row, "teacher_id")),
                row.getString("name"),
                URI.create(row.getString("url")),
                Sql.instant(row, "added_at"),
                new Validators(
                        row.getString("etag"), row.getString("last_modified"), Sql.nullableInstant(row, "whole_at")),
                Sql.nullableInstant(row, "read_at"),
                row.getInt("failures"),
                row.getString("problem"),
                Sql.instant(row, "next_at"));
    }
}
