package dev.tutorium.persistence.booking;

import dev.tutorium.application.booking.port.TrialWishes;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

@Singleton
final class JdbcTrialWishes implements TrialWishes {

    private static final String PUT = """
            insert into trial_wish (id, teacher_id, service_id, email, starts_at, requested_at) values (?, ?, ?, ?, ?, ?)
            on conflict (email, teacher_id) do update
            set id = excluded.id, service_id = excluded.service_id, starts_at = excluded.starts_at,
                requested_at = excluded.requested_at""";

    private final Sql sql;

    JdbcTrialWishes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void put(TrialWish wish) {
        sql.update(
                PUT, wish.id(), wish.teacher(), wish.service(), wish.email().value(), wish.start(), wish.requestedAt());
    }

    @Override
    public List<TrialWish> of(AccountId student, Instant since) {
        return sql.list("""
                select w.* from trial_wish w join account a on a.email = w.email
                where a.id = ? and a.email_verified and w.requested_at >= ? order by w.requested_at""", JdbcTrialWishes::read, student, since);
    }

    @Override
    public void remove(TrialWish wish) {
        sql.update("delete from trial_wish where id = ?", wish.id());
    }

    @Override
    public void forget(Instant before, int most) {
        sql.update("""
                delete from trial_wish where id in (
                    select id from trial_wish where requested_at < ? order by requested_at limit ?)""", before, most);
    }

    private static TrialWish read(ResultSet row) throws SQLException {
        return new TrialWish(
                Sql.uuid(row, "id"),
                new AccountId(Sql.uuid(row, "teacher_id")),
                new ServiceId(Sql.uuid(row, "service_id")),
                new Email(row.getString("email")),
                Sql.instant(row, "starts_at"),
                Sql.instant(row, "requested_at"));
    }
}
