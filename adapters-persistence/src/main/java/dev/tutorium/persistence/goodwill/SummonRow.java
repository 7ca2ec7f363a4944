package dev.tutorium.persistence.goodwill;

import dev.tutorium.domain.goodwill.Summon;
import dev.tutorium.domain.goodwill.SummonState;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.SummonId;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code summon}. */
record SummonRow(
        SummonState state,
        @Nullable AccountId helper,
        @Nullable Instant respondedAt,
        @Nullable Integer points,
        @Nullable Instant endedAt) {

    static SummonRow of(Summon summon) {
        var state = summon.state();
        return switch (summon.progress()) {
            case Summon.Pending _ -> new SummonRow(state, null, null, null, null);
            case Summon.Responded came -> new SummonRow(state, came.helper(), came.at(), null, null);
            case Summon.Completed done ->
                new SummonRow(state, done.helper(), done.respondedAt(), done.points(), done.at());
            case Summon.Expired(var at) -> new SummonRow(state, null, null, null, at);
            case Summon.Cancelled(var at) -> new SummonRow(state, null, null, null, at);
        };
    }

    static Summon read(ResultSet row) throws SQLException {
        var module = row.getObject("module_id", UUID.class);
        return new Summon(
                new SummonId(Sql.uuid(row, "id")),
                new AccountId(Sql.uuid(row, "student_id")),
                new CourseId(Sql.uuid(row, "course_id")),
                module == null ? null : new ModuleId(module),
                Sql.instant(row, "asked_at"),
                progress(row),
                row.getLong("version"));
    }

    private static Summon.Progress progress(ResultSet row) throws SQLException {
        return switch (SummonState.valueOf(row.getString("state"))) {
            case PENDING -> new Summon.Pending();
            case RESPONDED -> new Summon.Responded(helper(row), Sql.instant(row, "responded_at"));
            case COMPLETED ->
                new Summon.Completed(
                        helper(row),
                        Sql.instant(row, "responded_at"),
                        row.getInt("points"),
                        Sql.instant(row, "ended_at"));
            case EXPIRED -> new Summon.Expired(Sql.instant(row, "ended_at"));
            case CANCELLED -> new Summon.Cancelled(Sql.instant(row, "ended_at"));
        };
    }

    private static AccountId helper(ResultSet row) throws SQLException {
        return new AccountId(Sql.uuid(row, "helper_id"));
    }
}
