package dev.tutorium.persistence.scheduling;

import dev.tutorium.application.kernel.Cursor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.scheduling.view.CalendarEntries;
import dev.tutorium.application.scheduling.view.CalendarEntry;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.SlotTerms;
import dev.tutorium.persistence.kernel.Pages;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Sessions with the names of what they are of and of who comes, each list in one query. */
@Singleton
final class JdbcCalendarEntries implements CalendarEntries {

    /** Of one teacher, from an instant less the longest session on, so that the index on the start serves. */
    private static final String SESSIONS = """
            select s.id, coalesce(v.title, c.title, '') as title, s.starts_at, s.ends_at, s.state, s.capacity,
                   array(select a.name from seat join account a on a.id = seat.student_id
                         where seat.session_id = s.id and seat.state not in ('CANCELLED', 'DECLINED', 'EXPIRED')
                         order by seat.position) as students
            from session s
            left join service v on v.id = s.service_id
            left join course c on c.id = s.course_id
            where s.teacher_id = ? and s.starts_at >= ? and s.ends_at > ?
              and s.state not in ('CANCELLED', 'DECLINED', 'EXPIRED')""";

    private final Sql sql;

    JdbcCalendarEntries(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<CalendarEntry> in(AccountId teacher, TimeRange window) {
        return sql.list(
                SESSIONS + """
                         and s.starts_at < ?
                        union all
                        select null, '', starts_at, ends_at, 'EXTERNAL', 0, '{}'
                        from external_busy where teacher_id = ? and ends_at > ? and starts_at < ?
                        order by starts_at, ends_at""",
                JdbcCalendarEntries::entry,
                teacher,
                window.start().minus(SlotTerms.LONGEST),
                window.start(),
                window.end(),
                teacher,
                window.start(),
                window.end());
    }

    @Override
    public Page<CalendarEntry> after(AccountId teacher, Instant instant, PageRequest page) {
        var cursor = page.after();
        var afterStart = cursor == null ? Instant.EPOCH : cursor.instant();
        var afterId = cursor == null ? new UUID(0, 0) : cursor.id();
        var rows = sql.list(
                SESSIONS + " and (s.starts_at, s.id) > (?, ?) order by s.starts_at, s.id limit ? offset ?",
                JdbcCalendarEntries::entry,
                teacher,
                instant.minus(SlotTerms.LONGEST),
                instant,
                afterStart,
                afterId,
                Pages.fetch(page),
                page.offset());
        return Pages.of(
                rows,
                page,
                last -> new Cursor(last.start().toString(), Objects.requireNonNull(last.id())),
                () -> sql.count(
                        "select count(*) from (" + SESSIONS + ") as all_rows",
                        teacher,
                        instant.minus(SlotTerms.LONGEST),
                        instant));
    }

    private static CalendarEntry entry(ResultSet row) throws SQLException {
        return new CalendarEntry(
                row.getObject("id", UUID.class),
                row.getString("title"),
                Sql.instant(row, "starts_at"),
                Sql.instant(row, "ends_at"),
                row.getString("state"),
                row.getInt("capacity"),
                List.of((String[]) row.getArray("students").getArray()));
    }
}
