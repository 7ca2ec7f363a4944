package dev.tutorium.persistence.insight;

import dev.tutorium.application.insight.view.Dashboards;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Each answer in one query, over the index on a teacher's time. */
@Singleton
final class JdbcDashboards implements Dashboards {

    private static final Duration ACTIVE = Duration.ofDays(30);
    private static final Duration TRIAL_LINK = Duration.ofHours(1);

    /** The sessions from the earliest moment on that anything counts. */
    private static final String FIGURES = """
            with near as (
                select s.id, s.starts_at, s.state, v.trial
                from session s left join service v on v.id = s.service_id
                where s.teacher_id = ? and s.starts_at >= ?
                  and s.state not in ('CANCELLED', 'DECLINED', 'EXPIRED', 'NO_SHOW_TEACHER')),
            seats as (
                select seat.student_id, seat.state from near join seat on seat.session_id = near.id
                where seat.state not in ('CANCELLED', 'DECLINED', 'EXPIRED'))
            select
                (select count(*) from near where starts_at >= ? and starts_at < ? and state <> 'HELD') as week,
                (select count(*) from near where starts_at >= ? and starts_at < ? and state <> 'HELD') as month,
                (select count(*) from near where starts_at >= ? and starts_at < ? and state in ('COMPLETED', 'NO_SHOW_STUDENT'))
                    as held,
                (select count(distinct student_id) from seats where state <> 'HELD') as active,
                (select count(*) from roster_entry where teacher_id = ? and removed_at is null) as students,
                (select count(*) from near where state = 'REQUESTED') as requests,
                (select count(*) from seats where state = 'HELD') as unpaid,
                (select count(*) from near where state = 'REQUESTED' and trial)
                    + (select count(*) from trial_wish where teacher_id = ? and requested_at > ?) as trials,
                (select count(*) from waitlist_entry where teacher_id = ?) as waiting,
                (select count(*) from notification where account_id = ? and read_at is null and removed_at is null) as unread,
                (select min(starts_at) from near where state = 'SCHEDULED' and starts_at > ?) as next""";

    private static final String REVENUE = """
            select c.currency, sum(p.left_minor)::bigint as minor
            from charge_share s
            join charge c on c.id = s.charge_id
            join share_portion p on p.charge_id = s.charge_id and p.share_position = s.position
            where s.account_id = ? and s.paid_at >= ? and s.paid_at < ?
            group by c.currency order by c.currency""";
    private static final String VISITS = """
            select coalesce(sum(times) filter (where place = 'PAGE'), 0)::bigint as page,
                   coalesce(sum(times) filter (where place = 'WIDGET'), 0)::bigint as widget
            from visit_count where teacher_id = ? and day >= ?""";

    private final Sql sql;

    JdbcDashboards(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Figures figures(AccountId teacher, TimeRange week, TimeRange month, Instant now) {
        var since = earliest(earliest(week.start(), month.start()), now.minus(ACTIVE));
        return sql.first(
                        FIGURES,
                        row -> new Figures(
                                row.getLong("week"),
                                row.getLong("month"),
                                row.getLong("held"),
                                row.getLong("active"),
                                row.getLong("students"),
                                row.getLong("requests"),
                                row.getLong("unpaid"),
                                row.getLong("trials"),
                                row.getLong("waiting"),
                                row.getLong("unread"),
                                Sql.nullableInstant(row, "next")),
                        teacher,
                        since,
                        week.start(),
                        week.end(),
                        month.start(),
                        month.end(),
                        month.start(),
                        month.end(),
                        teacher,
                        teacher,
                        now.minus(TRIAL_LINK),
                        teacher,
                        teacher,
                        now)
                .orElseThrow();
    }

    @Override
    public List<Money> revenue(AccountId teacher, TimeRange time) {
        return sql.list(
                REVENUE,
                row -> Money.of(row.getLong("minor"), row.getString("currency")),
                teacher,
                time.start(),
                time.end());
    }

    @Override
    public Visits visits(AccountId teacher, LocalDate since) {
        return sql.first(VISITS, row -> new Visits(row.getLong("page"), row.getLong("widget")), teacher, since)
                .orElseThrow();
    }

    private static Instant earliest(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
