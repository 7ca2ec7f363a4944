package dev.tutorium.bench;

import dev.tutorium.bench.Measuring.Measured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Throughput and latency of the hot routes over HTTP, beside the same statements sent straight to the database. */
final class HttpBench {

    private final Path folder;
    private final int sessions;
    private final int users;
    private final int seconds;
    private final String only;

    HttpBench(Path folder, Arguments arguments) {
        this.folder = folder;
        this.sessions = arguments.number("sessions", 100_000);
        this.users = arguments.number("users", 16);
        this.seconds = arguments.number("seconds", 10);
        this.only = arguments.text("only", "");
    }

    void run() throws Exception {
        var world = World.of(sessions);
        try (var database = Database.start(folder.resolve("postgres"))) {
            Server.start(folder.resolve("data"), "--db", database.url()).close();
            world.fill(database);
            System.out.printf(
                    "%,d teachers, %,d students, %,d sessions; %d users at once, %d s a route%n%n",
                    world.teachers(), world.students(), world.sessions(), users, seconds);
            var routes = new Routes(world);
            var measured = measure(routes, database);
            System.out.printf(
                    "%-32s %8s %8s %8s %8s %7s %11s %10s %6s%n",
                    "", "req/s", "p50 ms", "p95 ms", "p99 ms", "errors", "statements", "bare db/s", "ratio");
            for (var each : measured) {
                print(each, bare(each, routes, database));
            }
        }
    }

    private List<Measured> measure(Routes routes, Database database) throws Exception {
        try (var server = Server.start(folder.resolve("data"), "--db", database.url())) {
            var statements = new Statements(database);
            statements.ignoreBackground();
            var measuring = new Measuring(new LoadRun(folder, users, seconds), server, statements);
            var measured = new ArrayList<Measured>();
            for (var route : routes.all(server)) {
                if (route.name().contains(only)) {
                    measured.add(measuring.of(route));
                }
            }
            return measured;
        }
    }

    /** With the server gone; of what writes, its own transaction and what is read before it. 0 for a storm, whose answer is mostly a no. */
    private double bare(Measured measured, Routes routes, Database database) throws Exception {
        if (measured.name().equals(routes.storm().name())) {
            return 0;
        }
        var reads = routes.reads().stream().anyMatch(route -> route.name().equals(measured.name()));
        var replay = reads
                ? Replay.reading(database, measured.statements())
                : Replay.writing(
                        database, measured.statements(), new Fresh(routes.world(), routes.firstMeasured(), database));
        return replay.perSecond(users, seconds);
    }

    private static void print(Measured measured, double bare) {
        var figures = measured.figures();
        System.out.printf(
                "%-32s %8.0f %8.2f %8.2f %8.2f %7d %11d %10s %6s%n",
                measured.name(),
                figures.perSecond(),
                figures.p50(),
                figures.p95(),
                figures.p99(),
                figures.errors(),
                measured.statementCount(),
                bare == 0 ? "" : "%.0f".formatted(bare),
                bare == 0 ? "" : "%.2f".formatted(figures.perSecond() / bare));
        if (figures.errors() > 0) {
            System.out.println("    an error: " + figures.firstError());
        }
    }
}
