package dev.tutorium.persistence.booking;

import dev.tutorium.domain.booking.Move;
import dev.tutorium.domain.booking.Party;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A row of {@code session_move}, to and from the domain. Moves are only added. */
final class MoveRow {

    private MoveRow() {}

    static Move read(ResultSet row) throws SQLException {
        return new Move(
                new AccountId(Sql.uuid(row, "moved_by")),
                Party.valueOf(row.getString("party")),
                Sql.instant(row, "moved_at"),
                new TimeRange(Sql.instant(row, "from_start"), Sql.instant(row, "from_end")),
                new TimeRange(Sql.instant(row, "to_start"), Sql.instant(row, "to_end")),
                row.getInt("refund_percent"));
    }

    static void save(Sql sql, SessionId session, int revision, Move move) {
        sql.update(
                """
                insert into session_move (session_id, revision, moved_by, party, moved_at, from_start, from_end, to_start,
                    to_end, refund_percent)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""",
                session,
                revision,
                move.by(),
                move.party(),
                move.at(),
                move.from().start(),
                move.from().end(),
                move.to().start(),
                move.to().end(),
                move.refundPercent());
    }
}
