package dev.tutorium.payments.sandbox;

import dev.tutorium.payments.sandbox.Database.Transaction;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;

/** Failures on request: the next so many calls of an operation go wrong in a chosen way. */
@Singleton
final class Faults {

    private final Database database;

    Faults(Database database) {
        this.database = database;
    }

    enum Operation {
        CHECKOUT,
        CAPTURE,
        VOID,
        REFUND,
        TRANSFER,
        REVERSAL,
        CANCELLATION
    }

    enum Kind {
        /** The provider says no, for good. */
        DECLINED,
        /** It is done, but the answer never arrives. */
        ANSWER_LOST,
        /** Nothing is done and nobody answers. */
        AWAY
    }

    void ask(Operation operation, Kind kind, int times) {
        database.transaction(transaction -> transaction.update(
                "insert into sandbox_provider.fault (operation, kind, remaining) values (?, ?, ?)",
                operation.name(),
                kind.name(),
                times));
    }

    /** The failure that the next call of this operation is to have; it is used up by asking. */
    Optional<Kind> next(Operation operation) {
        return database.transaction(transaction -> {
            var oldest = transaction.first(
                    """
                    select number, kind, remaining from sandbox_provider.fault
                    where operation = ? order by number limit 1 for update""",
                    row -> new Asked(
                            row.getLong("number"), Kind.valueOf(row.getString("kind")), row.getInt("remaining")),
                    operation.name());
            if (oldest.isPresent()) {
                use(transaction, oldest.get());
            }
            return oldest.map(Asked::kind);
        });
    }

    private record Asked(long number, Kind kind, int remaining) {}

    private static void use(Transaction transaction, Asked asked) throws SQLException {
        if (asked.remaining() == 1) {
            transaction.update("delete from sandbox_provider.fault where number = ?", asked.number());
        } else {
            transaction.update(
                    "update sandbox_provider.fault set remaining = remaining - 1 where number = ?", asked.number());
        }
    }
}
