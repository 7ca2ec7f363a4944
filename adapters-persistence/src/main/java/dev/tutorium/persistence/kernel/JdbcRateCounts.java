package dev.tutorium.persistence.kernel;

import dev.tutorium.application.kernel.RateCounts;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** One upsert per use, which does not wait for the disk: a few uses that a crash of the database forgets harm nobody. */
@Singleton
final class JdbcRateCounts implements RateCounts {

    private final Sql sql;

    JdbcRateCounts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Use count(String bucket, Duration window, Instant now) {
        return sql.first(
                        """
                        insert into rate_window as w (bucket, uses, ends) values (?, 1, ?)
                        on conflict (bucket) do update set
                            uses = case when w.ends <= ? then 1 else w.uses + 1 end,
                            ends = case when w.ends <= ? then excluded.ends else w.ends end
                        returning uses, ends, set_config('synchronous_commit', 'off', true)""",
                        row -> new Use(row.getInt("uses"), Sql.instant(row, "ends")),
                        bucket,
                        now.plus(window),
                        now,
                        now)
                .orElseThrow();
    }

    @Override
    public int forgetEndedBefore(Instant instant, int most) {
        return sql.update(
                "delete from rate_window where bucket in (select bucket from rate_window where ends < ? limit ?)",
                instant,
                most);
    }
}
