package dev.tutorium.persistence.scheduling;

import dev.tutorium.application.scheduling.port.CalendarFeeds;
import dev.tutorium.application.scheduling.view.FeedEntries;
import dev.tutorium.application.scheduling.view.FeedEntry;
import dev.tutorium.domain.identity.SecretHash;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Feeds, and the sessions they show: those someone teaches and those they have a seat in, in one query. */
@Singleton
final class JdbcCalendarFeeds implements CalendarFeeds, FeedEntries {

    private static final String ENTRIES = """
            with mine as (
                select s.id, s.starts_at,
                       case when s.state in ('HELD', 'REQUESTED') then 'TENTATIVE'
                            when s.state = 'CANCELLED' then 'CANCELLED' else 'CONFIRMED' end as status,
                       greatest(s.created_at, s.ended_at) as changed_at,
                       array(select a.name from seat join account a on a.id = seat.student_id
                             where seat.session_id = s.id and seat.state not in ('CANCELLED', 'DECLINED', 'EXPIRED')
                             order by seat.position) as others
                from session s
                where s.teacher_id = ? and s.starts_at >= ? and s.starts_at < ? and s.state not in ('DECLINED', 'EXPIRED')
                union all
                select t.session_id, t.starts_at,
                       case when t.state in ('HELD', 'REQUESTED') then 'TENTATIVE'
                            when t.state = 'CANCELLED' then 'CANCELLED' else 'CONFIRMED' end,
                       greatest(t.booked_at, t.settled_at),
                       array(select a.name from session s join account a on a.id = s.teacher_id where s.id = t.session_id)
                from seat t
                where t.student_id = ? and t.starts_at >= ? and t.starts_at < ? and t.state not in ('DECLINED', 'EXPIRED')
                  and not exists (select 1 from seat later where later.session_id = t.session_id
                      and later.student_id = t.student_id and later.position > t.position
                      and later.state not in ('DECLINED', 'EXPIRED')))
            select mine.id, mine.status, mine.others, s.starts_at, s.ends_at, coalesce(v.title, c.title, '') as title,
                   s.revision + (select count(*) from seat where seat.session_id = s.id and seat.state = 'CANCELLED')
                       as sequence,
                   greatest(mine.changed_at, (select max(m.moved_at) from session_move m where m.session_id = s.id))
                       as changed_at,
                   door.token
            from mine
            join session s on s.id = mine.id
            left join service v on v.id = s.service_id
            left join course c on c.id = s.course_id
            left join join_link door on door.session_id = s.id and door.account_id = ?
            order by s.starts_at, s.id limit ?""";

    private final Sql sql;

    JdbcCalendarFeeds(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void open(AccountId account, SecretHash secret, Instant now) {
        sql.update("""
                insert into calendar_feed (account_id, secret_hash, opened_at) values (?, ?, ?)
                on conflict (account_id) do update
                set secret_hash = excluded.secret_hash, opened_at = excluded.opened_at""", account, secret.value(), now);
    }

    @Override
    public Optional<Instant> openedAt(AccountId account) {
        return sql.first(
                "select opened_at from calendar_feed where account_id = ?",
                row -> Sql.instant(row, "opened_at"),
                account);
    }

    @Override
    public void close(AccountId account) {
        sql.update("delete from calendar_feed where account_id = ?", account);
    }

    @Override
    public Optional<AccountId> holder(SecretHash secret) {
        return sql.first("""
                select account_id from calendar_feed join account on account.id = account_id
                where secret_hash = ? and status = 'ACTIVE'""", row -> new AccountId(Sql.uuid(row, "account_id")), secret.value());
    }

    @Override
    public List<FeedEntry> in(AccountId account, TimeRange window, int most) {
        return sql.list(
                ENTRIES,
                JdbcCalendarFeeds::entry,
                account,
                window.start(),
                window.end(),
                account,
                window.start(),
                window.end(),
                account,
                most);
    }

    private static FeedEntry entry(ResultSet row) throws SQLException {
        return new FeedEntry(
                Sql.uuid(row, "id"),
                row.getString("title"),
                List.of((String[]) row.getArray("others").getArray()),
                Sql.instant(row, "starts_at"),
                Sql.instant(row, "ends_at"),
                row.getInt("sequence"),
                row.getString("status"),
                Sql.instant(row, "changed_at"),
                row.getString("token"));
    }
}
