package dev.tutorium.persistence.kernel;

import dev.tutorium.application.kernel.KeptAnswers;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** A key is taken by whoever's upsert touches the row; all others read what is there. */
@Singleton
final class JdbcKeptAnswers implements KeptAnswers {

    private final Sql sql;

    JdbcKeptAnswers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Claim claim(String caller, String key, String request, Instant now) {
        var taken = sql.update("""
                insert into kept_answer as k (caller, key, request, lease_ends, expires) values (?, ?, ?, ?, ?)
                on conflict (caller, key) do update set
                    request = excluded.request, lease_ends = excluded.lease_ends, expires = excluded.expires,
                    status = null, body = null
                where k.expires <= ? or (k.status is null and k.lease_ends <= ? and k.request = excluded.request)""", caller, key, request, now.plus(LEASE), now.plus(KEPT), now, now);
        return taken == 1 ? new Claim.Taken() : found(caller, key, request).orElseGet(Claim.AtWork::new);
    }

    /** Empty when the key was released a moment ago: the caller may try again. */
    private Optional<Claim> found(String caller, String key, String request) {
        return sql.first(
                "select request, status, body from kept_answer where caller = ? and key = ?",
                row -> {
                    if (!row.getString("request").equals(request)) {
                        return new Claim.OtherRequest();
                    }
                    var status = row.getInt("status");
                    return row.wasNull()
                            ? new Claim.AtWork()
                            : new Claim.Answered(new Answer(status, row.getString("body")));
                },
                caller,
                key);
    }

    @Override
    public void keep(String caller, String key, Answer answer) {
        sql.update(
                "update kept_answer set status = ?, body = ? where caller = ? and key = ?",
                answer.status(),
                answer.body(),
                caller,
                key);
    }

    @Override
    public void release(String caller, String key) {
        sql.update("delete from kept_answer where caller = ? and key = ? and status is null", caller, key);
    }

    @Override
    public int forgetExpiredBefore(Instant instant, int most) {
        return sql.update("""
                delete from kept_answer where (caller, key) in
                    (select caller, key from kept_answer where expires < ? limit ?)""", instant, most);
    }
}
