package dev.tutorium.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Two servers and their PostgreSQL are killed in a loop while clients book and pay. Whatever was acknowledged is there after it,
 * whatever was paid becomes a firm seat, every event is delivered, and the books add up.
 */
final class CrashBench {

    private static final int CLIENTS = 8;
    private static final Duration LOAD = Duration.ofSeconds(4);
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern CHECKOUT = Pattern.compile("\"checkoutUrl\"\\s*:\\s*\"([^\"]+)\"");

    private final Path folder;
    private final int rounds;
    private final AtomicInteger next = new AtomicInteger();
    private final Queue<String> booked = new ConcurrentLinkedQueue<>();
    private final Queue<String> paid = new ConcurrentLinkedQueue<>();

    CrashBench(Path folder, Arguments arguments) {
        this.folder = folder;
        this.rounds = arguments.number("rounds", 10);
    }

    void run() throws Exception {
        var world = new World(50, 1_250, World.of(0).today());
        try (var database = Database.start(folder.resolve("postgres"))) {
            Server.start(folder.resolve("one"), "--db", database.url()).close();
            world.fill(database);
            database.execute("update service set price_minor = 4000");
            for (var round = 0; round < rounds; round++) {
                round(round, world, database);
            }
            settle(database);
        }
    }

    private void round(int round, World world, Database database) throws Exception {
        var one = Server.start(folder.resolve("one"), "--db", database.url());
        var other = Server.start(folder.resolve("other"), "--db", database.url());
        var before = booked.size();
        var stop = new AtomicBoolean();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var client = 0; client < CLIENTS; client++) {
                var server = client % 2 == 0 ? one : other;
                clients.execute(() -> bookUntilStopped(server, world, stop));
            }
            Thread.sleep(LOAD.dividedBy(2));
            one.kill();
            Thread.sleep(LOAD.dividedBy(2));
            if (round % 2 == 0) {
                database.crash();
            }
            other.kill();
            stop.set(true);
        }
        System.out.printf(
                "round %d: a server, %sthe other killed; %d bookings acknowledged, %d paid so far%n",
                round + 1, round % 2 == 0 ? "PostgreSQL, " : "", booked.size() - before, paid.size());
    }

    private void bookUntilStopped(Server server, World world, AtomicBoolean stop) {
        while (!stop.get()) {
            try {
                book(server, world, next.getAndIncrement());
            } catch (IOException _) {
                return; // killed
            }
        }
    }

    private void book(Server server, World world, int number) throws IOException {
        var teacher = number % world.teachers();
        var body = "{\"serviceId\":\"%s\",\"startUtc\":\"%s\"}"
                .formatted(World.service(teacher), world.free(number / world.teachers()));
        var answer =
                server.post("/api/student/sessions", World.cookieOf(World.student(number % world.students())), body);
        if (answer.statusCode() != 201) {
            return;
        }
        var session = first(ID, answer.body());
        booked.add(session);
        var checkout = CHECKOUT.matcher(answer.body());
        if (checkout.find() && Server.form(checkout.group(1), "press=pay").statusCode() == 303) {
            paid.add(session);
        }
    }

    private void settle(Database database) throws Exception {
        try (var _ = Server.start(folder.resolve("one"), "--db", database.url())) {
            database.awaitDelivered();
            database.awaitFirm(paid);
        }
        for (var session : booked) {
            if (database.count("select count(*) from session where id = '" + session + "'") != 1) {
                throw new IllegalStateException("acknowledged and not there: " + session);
            }
        }
        var parked = database.count("select count(*) from outbox_delivery");
        if (parked > 0) {
            throw new IllegalStateException(parked + " deliveries were given up");
        }
        new Books(database).check();
        System.out.println(Server.prove(folder.resolve("one"), database.url()));
        System.out.printf(
                "%d bookings acknowledged, all there; %d paid, all firm; every event delivered%n",
                booked.size(), paid.size());
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
