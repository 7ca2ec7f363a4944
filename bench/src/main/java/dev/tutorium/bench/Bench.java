package dev.tutorium.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/** What {@code bench/run} starts: the first word tells what is measured. */
public final class Bench {

    private Bench() {}

    public static void main(String... words) throws Exception {
        var arguments = Arguments.parse(List.of(words).subList(1, words.length));
        var folder = empty(Path.of("target", "bench", words[0]));
        machine();
        switch (words[0]) {
            case "http" -> new HttpBench(folder, arguments).run();
            case "scale" -> new ScaleBench(folder, arguments).run();
            case "start" -> new StartBench(folder).run();
            case "race" -> new RaceBench(folder, arguments).run();
            case "crash" -> new CrashBench(folder, arguments).run();
            case "statements" -> statements(folder, World.of(arguments.number("sessions", 10_000)));
            case "serve" -> serve(folder, World.of(arguments.number("sessions", 100_000)));
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    /** What each hot route asks of the database, in order; the second time it is asked, with everything that is kept being there. */
    private static void statements(Path folder, World world) throws Exception {
        try (var database = Database.start(folder.resolve("postgres"))) {
            Server.start(folder.resolve("data"), "--db", database.url()).close();
            world.fill(database);
            try (var server = Server.start(folder.resolve("data"), "--db", database.url())) {
                var statements = new Statements(database);
                statements.ignoreBackground();
                for (var route : new Routes(world).all(server)) {
                    server.answer(route.warming().getFirst());
                    var first = route.requests().getFirst();
                    var told = statements.of(() -> server.answer(first));
                    System.out.printf(
                            "%n%s: %d statements in %d transactions%n",
                            route.name(), Statements.count(told), Statements.transactions(told));
                    told.forEach(each -> System.out.println("    " + each.sql().replaceAll("\\s+", " ")));
                }
            }
        }
    }

    /** A server with generated data to look at, until this is interrupted. */
    private static void serve(Path folder, World world) throws Exception {
        try (var database = Database.start(folder.resolve("postgres"))) {
            Server.start(folder.resolve("data"), "--db", database.url()).close();
            world.fill(database);
            try (var server = Server.start(folder.resolve("data"), "--db", database.url())) {
                System.out.printf("%s, process %d, on %s%n", server.address(), server.pid(), database.url());
                System.out.printf(
                        "a teacher's cookie: %s%na student's: %s%n",
                        World.cookieOf(World.teacher(0)), World.cookieOf(World.student(0)));
                Thread.currentThread().join();
            }
        }
    }

    private static void machine() {
        System.out.printf(
                "%s, %s %s, %d processors, Java %s%n",
                LocalDate.now(ZoneOffset.UTC),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
    }

    private static Path empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder).toAbsolutePath();
    }
}
