package dev.tutorium.persistence.payment;

import dev.tutorium.application.payment.view.BookProof.Difference;
import dev.tutorium.application.payment.view.BookProof.Problem;
import dev.tutorium.domain.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads a difference, found or kept: its problem, what it is about, its currency, and what is booked and expected in it. */
final class DifferenceRow {

    private DifferenceRow() {}

    static Difference read(ResultSet row) throws SQLException {
        return new Difference(
                Problem.valueOf(row.getString("problem")),
                row.getString("about"),
                money(row, "booked"),
                money(row, "expected"));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var minor = row.getLong(column);
        return row.wasNull() ? null : Money.of(minor, row.getString("currency"));
    }
}
