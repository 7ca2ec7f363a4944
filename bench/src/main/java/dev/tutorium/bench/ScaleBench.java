package dev.tutorium.bench;

import java.nio.file.Path;
import java.util.ArrayList;

/** The hot routes at growing sizes: how latency changes, and whether every plan uses an index. */
final class ScaleBench {

    private final Path folder;
    private final Arguments arguments;

    ScaleBench(Path folder, Arguments arguments) {
        this.folder = folder;
        this.arguments = arguments;
    }

    void run() throws Exception {
        System.out.printf(
                "%-32s %10s %8s %8s %8s %7s %11s  %s%n",
                "", "sessions", "req/s", "p50 ms", "p95 ms", "errors", "statements", "read from end to end");
        for (var sessions : arguments.numbers("sessions", "10000,100000,1000000")) {
            measure(World.of(sessions), folder.resolve(String.valueOf(sessions)));
        }
    }

    private void measure(World world, Path place) throws Exception {
        try (var database = Database.start(place.resolve("postgres"))) {
            Server.start(place.resolve("data"), "--db", database.url()).close();
            world.fill(database);
            try (var server = Server.start(place.resolve("data"), "--db", database.url())) {
                var statements = new Statements(database);
                statements.ignoreBackground();
                var load = new LoadRun(place, arguments.number("users", 16), arguments.number("seconds", 10));
                var measuring = new Measuring(load, server, statements);
                var routes = new Routes(world);
                var all = new ArrayList<>(routes.reads());
                all.add(routes.booking());
                for (var route : all) {
                    print(world, measuring.of(route), new Plans(database));
                }
            }
        }
    }

    private static void print(World world, Measuring.Measured measured, Plans plans) throws Exception {
        var figures = measured.figures();
        var whole = plans.readWhole(measured.statements());
        System.out.printf(
                "%-32s %,10d %8.0f %8.2f %8.2f %7d %11d  %s%n",
                measured.name(),
                world.sessions(),
                figures.perSecond(),
                figures.p50(),
                figures.p95(),
                figures.errors(),
                measured.statementCount(),
                whole.isEmpty() ? "nothing" : String.join(", ", whole));
        if (figures.errors() > 0) {
            System.out.println("    an error: " + figures.firstError());
        }
    }
}
