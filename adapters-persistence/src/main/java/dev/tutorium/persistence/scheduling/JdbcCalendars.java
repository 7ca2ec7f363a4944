package dev.tutorium.persistence.scheduling;

import dev.tutorium.application.scheduling.port.Calendars;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.SlotTerms;
import dev.tutorium.domain.scheduling.TeacherCalendar;
import dev.tutorium.persistence.kernel.Sql;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a calendar by one statement, with open hours, their exceptions, and what is busy as JSON beside each other. */
@Singleton
final class JdbcCalendars implements Calendars {

    /** Of the two-key advisory locks; the other key is the teacher. */
    private static final int LOCK_SPACE = 1;

    /** From any instant to the end of its week in any zone, and a day for zones. */
    private static final Duration REST_OF_WEEK = Duration.ofDays(8);

    private static final String CALENDAR = """
            select coalesce(s.zone, a.zone) as zone,
                (select json_agg(rule) from (
                    select day, start_minute, end_minute from availability_rule
                    where schedule_id = s.id order by day, start_minute) rule) as rules,
                (select json_agg(exception) from (
                    select id, date as first_date, null::date as last_date, hours, note, version
                    from availability_override where teacher_id = a.id and date between ? and ?
                    union all
                    select id, first_date, last_date, null, note, version
                    from time_off where teacher_id = a.id and last_date >= ? and first_date <= ?
                    order by first_date, id) exception) as exceptions,
                (select json_agg(busy) from (
                    select case when s.state = 'HELD' then 'HELD'
                                when s.state in ('COMPLETED', 'NO_SHOW_STUDENT') then 'DONE' else 'SESSION' end as kind,
                           s.id, s.service_id, s.starts_at, s.ends_at, s.blocked_from, s.blocked_until,
                           case when s.capacity = 1 or s.state not in ('HELD', 'REQUESTED', 'SCHEDULED') then 0
                                else s.capacity - (select count(*) from seat
                                    where seat.session_id = s.id and seat.state in ('HELD', 'REQUESTED', 'BOOKED')) end as open_seats
                    from session s
                    where s.teacher_id = a.id and s.starts_at >= ? and s.starts_at < ? and (?::uuid is null or s.id <> ?::uuid)
                      and s.state in ('HELD', 'REQUESTED', 'SCHEDULED', 'IN_PROGRESS', 'COMPLETED', 'NO_SHOW_STUDENT')
                    union all
                    select 'EXTERNAL', null, null, starts_at, ends_at, starts_at, ends_at, 0
                    from external_busy
                    where teacher_id = a.id and ends_at > ? and starts_at < ?
                    order by blocked_from, blocked_until) busy) as busy
            from account a
            left join lateral (
                select id, zone from availability_schedule
                where teacher_id = a.id and (main or id = ?::uuid)
                order by (id = ?::uuid) desc nulls last limit 1) s on true
            where a.id = ?""";

    private final Sql sql;
    private final TransactionOperations<Connection> transactions;

    JdbcCalendars(Sql sql, TransactionOperations<Connection> transactions) {
        this.sql = sql;
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
        var first = dateOf(window.start()).minusDays(TeacherCalendar.LOOK_BACK_DAYS + 1);
        var last = dateOf(window.end().plus(SlotTerms.LONGEST)).plusDays(2);
        var reach = window.widened(REST_OF_WEEK, REST_OF_WEEK);
        return sql.first(
                        CALENDAR,
                        row -> CalendarJson.read(row, teacher, window),
                        first,
                        last,
                        first,
                        last,
                        reach.start(),
                        reach.end(),
                        leaveOut,
                        leaveOut,
                        window.start().minus(SlotTerms.LONGEST),
                        window.end().plus(SlotTerms.LONGEST),
                        schedule,
                        schedule,
                        teacher)
                .orElseGet(
                        () -> new TeacherCalendar(window, ZoneOffset.UTC, List.of(), List.of(), List.of(), List.of()));
    }

    @Override
    public Optional<Instant> externalAsOf(AccountId teacher) {
        return sql.first(
                        "select min(coalesce(read_at, added_at)) as stalest from external_calendar where teacher_id = ?",
                        row -> Optional.ofNullable(Sql.nullableInstant(row, "stalest")),
                        teacher)
                .flatMap(stalest -> stalest);
    }

    private static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
