package dev.tutorium.persistence.booking;

import dev.tutorium.application.booking.port.Strikes;
import dev.tutorium.domain.booking.Strike;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Strikes in {@code teacher_strike}. */
@Singleton
final class JdbcStrikes implements Strikes {

    private final Sql sql;

    JdbcStrikes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Strike strike) {
        sql.update(
                "insert into teacher_strike (session_id, teacher_id, cause, struck_at) values (?, ?, ?, ?) on conflict do nothing",
                strike.session(),
                strike.teacher(),
                strike.cause(),
                strike.at());
    }

    @Override
    public long count(AccountId teacher, Instant since) {
        return sql.count("select count(*) from teacher_strike where teacher_id = ? and struck_at > ?", teacher, since);
    }
}
