package dev.tutorium.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Two servers on one database and many clients on few slots, few seats of a group, and few uses of a discount code. As many win as
 * there is room for, all others are told so, and the books add up.
 */
final class RaceBench {

    private static final int SLOTS = 5;
    private static final int USES = 10;

    /** Requests under way at once: as many as a machine can hold open to itself. */
    private static final int AT_ONCE = 500;

    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"([^\"]+)\"");

    private final Path folder;
    private final int clients;

    RaceBench(Path folder, Arguments arguments) {
        this.folder = folder;
        this.clients = arguments.number("clients", 2_000);
    }

    void run() throws Exception {
        var world = new World(20, clients, World.of(0).today());
        try (var database = Database.start(folder.resolve("postgres"));
                var one = Server.start(folder.resolve("one"), "--db", database.url());
                var other = Server.start(folder.resolve("other"), "--db", database.url())) {
            world.fill(database);
            var servers = List.of(one, other);
            for (var slot = 0; slot < SLOTS; slot++) {
                race("one slot", 1, servers, World.service(0), world.free(slot));
            }
            race(
                    "a group of " + World.SEATS_OF_A_GROUP,
                    World.SEATS_OF_A_GROUP,
                    servers,
                    World.group(1),
                    world.free(0));
            discounts(world, database, servers);
            new Books(database).check();
        }
    }

    /** Each a slot of its own of one teacher, all with one code. */
    private void discounts(World world, Database database, List<Server> servers) throws Exception {
        var service = World.service(2);
        database.execute("update service set price_minor = 4000 where id = '" + service + "'");
        var made = servers.getFirst()
                .post(
                        "/api/teacher/discount-codes",
                        World.cookieOf(World.teacher(2)),
                        "{\"code\":\"FEW\",\"percent\":10,\"maxRedemptions\":" + USES + "}");
        if (made.statusCode() != 201) {
            throw new IllegalStateException(made.body());
        }
        compete(
                "a code for " + USES + " uses",
                new Race(Math.min(clients, World.freeTimes()), USES),
                servers,
                client -> "{\"serviceId\":\"%s\",\"startUtc\":\"%s\",\"discountCode\":\"FEW\"}"
                        .formatted(service, world.free(client)));
    }

    private void race(String what, int room, List<Server> servers, Object service, Instant start) throws Exception {
        var body = "{\"serviceId\":\"%s\",\"startUtc\":\"%s\"}".formatted(service, start);
        compete(what, new Race(clients, room), servers, _ -> body);
    }

    /** How many want something, and how many can have it. */
    private record Race(int clients, int room) {}

    /** What a client sends. */
    private interface Body {
        String of(int client);
    }

    /** Everyone sends at once; ends the program where not exactly {@code room} of them are answered 201 and all others 409. */
    private static void compete(String what, Race race, List<Server> servers, Body body) throws Exception {
        var open = new Semaphore(AT_ONCE);
        var started = System.nanoTime();
        Map<String, Long> answers;
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = IntStream.range(0, race.clients)
                    .mapToObj(client -> (Callable<String>) () -> attempt(servers, client, body, open))
                    .toList();
            answers = racers.invokeAll(attempts).stream()
                    .map(done -> done.state() == Future.State.SUCCESS
                            ? done.resultNow()
                            : String.valueOf(done.exceptionNow()))
                    .collect(Collectors.groupingBy(answer -> answer, TreeMap::new, Collectors.counting()));
        }
        System.out.printf(
                "%,d clients, two servers, %s: %s in %.1f s%n",
                race.clients, what, answers, (System.nanoTime() - started) / 1e9);
        var won = answers.getOrDefault("201", 0L);
        var lost = answers.entrySet().stream()
                .filter(each -> each.getKey().startsWith("409"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        if (won != race.room || won + lost != race.clients) {
            throw new IllegalStateException(race.room + " should have won");
        }
    }

    private static String attempt(List<Server> servers, int client, Body body, Semaphore open)
            throws IOException, InterruptedException {
        open.acquire();
        try {
            var server = servers.get(client % servers.size());
            return told(server.post("/api/student/sessions", World.cookieOf(World.student(client)), body.of(client)));
        } finally {
            open.release();
        }
    }

    private static String told(HttpResponse<String> answer) {
        var code = CODE.matcher(answer.body());
        return answer.statusCode() == 201 ? "201" : answer.statusCode() + (code.find() ? " " + code.group(1) : "");
    }
}
