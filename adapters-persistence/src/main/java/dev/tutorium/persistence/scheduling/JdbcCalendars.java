package dev.tutorium.persistence.scheduling;

import dev.tutorium.application.scheduling.port.Calendars;
import dev.tutorium.application.scheduling.port.Overrides;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.Busy;
import dev.tutorium.domain.scheduling.DateOverride;
import dev.tutorium.domain.scheduling.SlotTerms;
import dev.tutorium.domain.scheduling.TeacherCalendar;
import dev.tutorium.domain.scheduling.TimeOff;
import dev.tutorium.domain.scheduling.WeeklyRule;
import dev.tutorium.persistence.kernel.Sql;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a calendar in three queries: open hours, their exceptions, and what is busy from sessions and calendars elsewhere. */
@Singleton
final class JdbcCalendars implements Calendars {

    /** Of the two-key advisory locks; the other key is the teacher. */
    private static final int LOCK_SPACE = 1;

    /** From any instant to the end of its week in any zone, and a day for zones. */
    private static final Duration REST_OF_WEEK = Duration.ofDays(8);

    private static final String HOURS = """
            select coalesce(s.zone, a.zone) as zone, r.day, r.start_minute, r.end_minute
            from account a
            left join lateral (
                select id, zone from availability_schedule
                where teacher_id = a.id and (main or id = ?::uuid)
                order by (id = ?::uuid) desc nulls last limit 1) s on true
            left join availability_rule r on r.schedule_id = s.id
            where a.id = ?
            order by r.day, r.start_minute""";

    private static final String BUSY = """
            select case when s.state = 'HELD' then 'HELD'
                        when s.state in ('COMPLETED', 'NO_SHOW_STUDENT') then 'DONE' else 'SESSION' end as kind,
                   s.id, s.service_id, s.starts_at, s.ends_at, s.blocked_from, s.blocked_until,
                   case when s.capacity = 1 or s.state not in ('HELD', 'REQUESTED', 'SCHEDULED') then 0
                        else s.capacity - (select count(*) from seat
                            where seat.session_id = s.id and seat.state in ('HELD', 'REQUESTED', 'BOOKED')) end as open_seats
            from session s
            where s.teacher_id = ? and s.starts_at >= ? and s.starts_at < ? and (?::uuid is null or s.id <> ?::uuid)
              and s.state in ('HELD', 'REQUESTED', 'SCHEDULED', 'IN_PROGRESS', 'COMPLETED', 'NO_SHOW_STUDENT')
            union all
            select 'EXTERNAL', null, null, starts_at, ends_at, starts_at, ends_at, 0
            from external_busy
            where teacher_id = ? and ends_at > ? and starts_at < ?
            order by blocked_from, blocked_until""";

    private final Sql sql;
    private final Overrides overrides;
    private final TransactionOperations<Connection> transactions;

    JdbcCalendars(Sql sql, Overrides overrides, TransactionOperations<Connection> transactions) {
        this.sql = sql;
        this.overrides = overrides;
        this.transactions = transactions;
    }

    @Override
    public void lock(AccountId teacher) {
        if (transactions.findTransactionStatus().isEmpty()) {
            throw new IllegalStateException("a calendar is only locked in a transaction");
        }
        sql.first(
                "select pg_advisory_xact_lock(?, ?)",
                _ -> teacher,
                LOCK_SPACE,
                teacher.value().hashCode());
    }

    @Override
    public TeacherCalendar calendar(
            AccountId teacher, TimeRange window, @Nullable ScheduleId schedule, @Nullable SessionId leaveOut) {
        var hours = hours(teacher, schedule);
        var dateOverrides = new ArrayList<DateOverride>();
        var timeOff = new ArrayList<TimeOff>();
        var first = dateOf(window.start()).minusDays(TeacherCalendar.LOOK_BACK_DAYS + 1);
        var last = dateOf(window.end().plus(SlotTerms.LONGEST)).plusDays(2);
        for (var exception : overrides.of(teacher, first, last)) {
            switch (exception) {
                case DateOverride override -> dateOverrides.add(override);
                case TimeOff away -> timeOff.add(away);
            }
        }
        return new TeacherCalendar(
                window, hours.zone, hours.rules, dateOverrides, timeOff, busy(teacher, window, leaveOut));
    }

    @Override
    public Optional<Instant> externalAsOf(AccountId teacher) {
        return sql.first(
                        "select min(coalesce(read_at, added_at)) as stalest from external_calendar where teacher_id = ?",
                        row -> Optional.ofNullable(Sql.nullableInstant(row, "stalest")),
                        teacher)
                .flatMap(stalest -> stalest);
    }

    private Hours hours(AccountId teacher, @Nullable ScheduleId schedule) {
        var rules = new ArrayList<WeeklyRule>();
        var zones = sql.list(
                HOURS,
                row -> {
                    JdbcSchedules.rule(row).ifPresent(rules::add);
                    return row.getString("zone");
                },
                schedule,
                schedule,
                teacher);
        return new Hours(zones.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zones.getFirst()), rules);
    }

    private List<Busy> busy(AccountId teacher, TimeRange window, @Nullable SessionId leaveOut) {
        var reach = window.widened(REST_OF_WEEK, REST_OF_WEEK);
        return sql.list(
                BUSY,
                JdbcCalendars::busy,
                teacher,
                reach.start(),
                reach.end(),
                leaveOut,
                leaveOut,
                teacher,
                window.start().minus(SlotTerms.LONGEST),
                window.end().plus(SlotTerms.LONGEST));
    }

    private static Busy busy(ResultSet row) throws SQLException {
        var session = row.getObject("id", UUID.class);
        var service = row.getObject("service_id", UUID.class);
        return new Busy(
                Busy.Kind.valueOf(row.getString("kind")),
                new TimeRange(Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at")),
                new TimeRange(Sql.instant(row, "blocked_from"), Sql.instant(row, "blocked_until")),
                session == null ? null : new SessionId(session),
                service == null ? null : new ServiceId(service),
                row.getInt("open_seats"));
    }

    private static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private record Hours(ZoneId zone, List<WeeklyRule> rules) {}
}
