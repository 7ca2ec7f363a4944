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
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * The statements of a request sent straight to the database by JDBC, again and again, by as many clients as the request had: what
 * the database alone could answer.
 *
 * @param texts what to put in the place of which texts in the values, for each repetition; so that a booking is another one
 */
record Replay(Database database, List<Statement> statements, IntFunction<Map<String, String>> texts) {

    /** Repetitions each second, of all the statements together. */
    double perSecond(int clients, int seconds) throws Exception {
        var next = new AtomicInteger();
        play(clients, Math.max(2, seconds / 2), next);
        return (double) play(clients, seconds, next) / seconds;
    }

    private long play(int clients, int seconds, AtomicInteger next) throws Exception {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            Callable<Long> client = () -> repeat(end, next);
            var sum = 0L;
            for (var played : threads.invokeAll(Collections.nCopies(clients, client))) {
                sum += played.get();
            }
            return sum;
        }
    }

    private long repeat(long end, AtomicInteger next) throws SQLException {
        try (var connection = database.connectUntyped()) {
            var prepared = prepare(connection);
            var count = 0L;
            while (System.nanoTime() < end) {
                once(connection, prepared, texts.apply(next.getAndIncrement()));
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

    private void once(Connection connection, List<PreparedStatement> prepared, Map<String, String> changed)
            throws SQLException {
        for (var index = 0; index < statements.size(); index++) {
            var statement = statements.get(index);
            if (statement.sql().equals("BEGIN")) {
                connection.setAutoCommit(false);
            } else if (statement.sql().equals("COMMIT")) {
                connection.setAutoCommit(true); // which commits
            } else {
                send(prepared.get(index), statement.values(), changed);
            }
        }
    }

    private static void send(PreparedStatement prepared, List<String> values, Map<String, String> changed)
            throws SQLException {
        for (var place = 0; place < values.size(); place++) {
            var value = values.get(place);
            if (value == null) {
                prepared.setNull(place + 1, Types.OTHER);
                continue;
            }
            for (var change : changed.entrySet()) {
                value = value.replace(change.getKey(), change.getValue());
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
