package dev.tutorium.bench;

import dev.tutorium.bench.Statements.Statement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The statements of a request sent straight to the database by JDBC, again and again, by as many clients as the request had: what
 * the database alone could answer.
 */
record Replay(Database database, List<Statement> statements, Supplier<UnaryOperator<String>> values) {

    /** Of a request that only reads: with the same values each time. */
    static Replay reading(Database database, List<Statement> statements) {
        return new Replay(database, statements, UnaryOperator::identity);
    }

    /** Of a request that writes: its own statements, without what it sets going, with other values each time. */
    static Replay writing(Database database, List<Statement> statements, Fresh fresh) {
        var end = statements.stream().map(Statement::sql).toList().indexOf("COMMIT");
        return new Replay(database, statements.subList(0, end + 1), fresh::values);
    }

    /** Repetitions each second, of all the statements together. */
    double perSecond(int clients, int seconds) throws Exception {
        play(clients, Math.max(2, seconds / 2));
        return (double) play(clients, seconds) / seconds;
    }

    private long play(int clients, int seconds) throws Exception {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            Callable<Long> client = () -> repeat(end);
            var sum = 0L;
            for (var played : threads.invokeAll(Collections.nCopies(clients, client))) {
                sum += played.get();
            }
            return sum;
        }
    }

    private long repeat(long end) throws SQLException {
        try (var connection = database.connectUntyped()) {
            var prepared = prepare(connection);
            var count = 0L;
            while (System.nanoTime() < end) {
                once(connection, prepared);
                count++;
            }
            return count;
        }
    }

    private List<PreparedStatement> prepare(Connection connection) throws SQLException {
        var prepared = new ArrayList<PreparedStatement>();
        for (var statement : statements) {
            prepared.add(connection.prepareStatement(statement.forJdbc()));
        }
        return prepared;
    }

    private void once(Connection connection, List<PreparedStatement> prepared) throws SQLException {
        var changed = values.get();
        for (var index = 0; index < statements.size(); index++) {
            var statement = statements.get(index);
            if (statement.sql().equals("BEGIN")) {
                connection.setAutoCommit(false);
            } else if (statement.sql().equals("COMMIT")) {
                connection.setAutoCommit(true); // which commits
            } else {
                send(prepared.get(index), statement.with(changed).values());
            }
        }
    }

    private static void send(PreparedStatement prepared, List<String> values) throws SQLException {
        for (var place = 0; place < values.size(); place++) {
            var value = values.get(place);
            if (value == null) {
                prepared.setNull(place + 1, Types.OTHER);
                continue;
            }
            prepared.setString(place + 1, value);
        }
        if (prepared.execute()) {
            try (var rows = prepared.getResultSet()) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        }
    }
}
