package dev.tutorium.persistence.goodwill;

import dev.tutorium.application.goodwill.port.Summons;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.goodwill.Summon;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.SummonId;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.SqlStates;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcSummons implements Summons {

    private static final String INSERT = """
            insert into summon (state, helper_id, responded_at, points, ended_at, id, student_id, course_id, module_id, asked_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""";
    private static final String UPDATE = """
            update summon set state = ?, helper_id = ?, responded_at = ?, points = ?, ended_at = ?, version = version + 1
            where id = ? and version = ?""";

    private final Sql sql;
    private final Outbox outbox;

    JdbcSummons(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public Summon getForUpdate(SummonId id) {
        return sql.first("select * from summon where id = ? for update", SummonRow::read, id)
                .orElseThrow(() -> new Missing("summon"));
    }

    @Override
    public Optional<Summon> findWaiting(AccountId student, CourseId course) {
        return sql.first(
                "select * from summon where student_id = ? and course_id = ? and state = 'PENDING'",
                SummonRow::read,
                student,
                course);
    }

    @Override
    public List<SummonId> waitingSince(Instant askedBefore, int limit) {
        return sql.list(
                "select id from summon where state = 'PENDING' and asked_at <= ? order by asked_at limit ?",
                row -> new SummonId(Sql.uuid(row, "id")),
                askedBefore,
                limit);
    }

    @Override
    public Summon record(Change<Summon> change) {
        var summon = change.state();
        var row = SummonRow.of(summon);
        if (summon.version() == 0) {
            insert(summon, row);
        } else {
            sql.updateOne(
                    "summon",
                    UPDATE,
                    row.state(),
                    row.helper(),
                    row.respondedAt(),
                    row.points(),
                    row.endedAt(),
                    summon.id(),
                    summon.version());
        }
        outbox.append(change.events());
        return new Summon(
                summon.id(),
                summon.student(),
                summon.course(),
                summon.module(),
                summon.askedAt(),
                summon.progress(),
                summon.version() + 1);
    }

    private void insert(Summon summon, SummonRow row) {
        try {
            sql.update(
                    INSERT,
                    row.state(),
                    row.helper(),
                    row.respondedAt(),
                    row.points(),
                    row.endedAt(),
                    summon.id(),
                    summon.student(),
                    summon.course(),
                    summon.module(),
                    summon.askedAt());
        } catch (DataAccessException e) {
            throw SqlStates.isDuplicate(e) ? new Stale("summon") : e;
        }
    }
}
