package dev.tutorium.bench;

import dev.tutorium.bootstrap.postgres.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The PostgreSQL that the server brings along, started here so that several servers and this program can use it. */
final class Database implements AutoCloseable {

    /** How many deliveries are still to be made. */
    static final String WAITING = "select count(*) from outbox_delivery where parked_at is null";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String PASSWORD = "bench";

    private final Path folder;
    private LocalPostgres postgres;

    private Database(Path folder, LocalPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    static Database start(Path folder) throws IOException {
        return new Database(folder, LocalPostgres.start(folder, PASSWORD));
    }

    /** What {@code --db} takes. */
    String url() {
        return postgres.url() + "?user=" + postgres.user() + "&password=" + PASSWORD;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }

    /** Where the database finds out the types of values sent as text. */
    Connection connectUntyped() throws SQLException {
        return DriverManager.getConnection(url() + "&stringtype=unspecified");
    }

    void execute(String... statements) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    long count(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    List<String> column(String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** Until every event that was recorded is delivered to whom it concerns. */
    void awaitDelivered() throws SQLException, InterruptedException {
        awaitNone("deliveries that wait", WAITING);
    }

    /** Until a query counts nothing; ends the program after {@link #PATIENCE}. */
    void awaitNone(String what, String count) throws SQLException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        for (var left = count(count); left > 0; left = count(count)) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("after %s there are %d %s".formatted(PATIENCE, left, what));
            }
            Thread.sleep(200);
        }
    }

    /** Until the payments of these sessions are known, and their seats firm. */
    void awaitFirm(Collection<String> sessions) throws SQLException, InterruptedException {
        if (!sessions.isEmpty()) {
            awaitNone(
                    "paid seats that are not firm",
                    "select count(*) from session where state <> 'SCHEDULED' and id in ('%s')"
                            .formatted(String.join("','", sessions)));
        }
    }

    /** What PostgreSQL has logged since it was started. */
    Path log() {
        return folder.resolve("postgres.log");
    }

    /** As kill -9 of all its processes does; then it is started again, on another port. */
    void crash() throws IOException {
        var pid = Files.readAllLines(folder.resolve("cluster").resolve("postmaster.pid"))
                .getFirst();
        var process = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        postgres = LocalPostgres.start(folder, PASSWORD);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
