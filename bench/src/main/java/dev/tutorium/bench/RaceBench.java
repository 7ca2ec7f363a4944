package dev.tutorium.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Two servers on one database and many clients on few slots, few seats of a group, and few uses of a discount code, then on the
 * same money. As many win as there is room for, all others are told so, the winners pay, and the books add up.
 */
final class RaceBench {

    private static final int SLOTS = 5;
    private static final int USES = 10;

    private static final Pattern CHECKOUT = Pattern.compile("\"checkoutUrl\"\\s*:\\s*\"([^\"]+)\"");

    private final Path folder;
    private final int clients;

    RaceBench(Path folder, Arguments arguments) {
        this.folder = folder;
        this.clients = arguments.number("clients", 2_000);
    }

    void run() throws Exception {
        var world = new World(20, clients, World.of(0).today());
        try (var database = Database.start(folder.resolve("postgres"))) {
            try (var one = Server.start(folder.resolve("one"), "--db", database.url());
                    var other = Server.start(folder.resolve("other"), "--db", database.url())) {
                world.fill(database);
                database.execute("update service set price_minor = 4000");
                var servers = List.of(one, other);
                for (var slot = 0; slot < SLOTS; slot++) {
                    var body = wish(world, World.service(0), slot);
                    book("one slot", 1, clients, servers, _ -> body);
                }
                var group = wish(world, World.group(1), 0);
                book("a group of " + World.SEATS_OF_A_GROUP, World.SEATS_OF_A_GROUP, clients, servers, _ -> group);
                discounts(world, servers);
                database.awaitFirm(database.column("select distinct session_id from seat where charge_id is not null"));
                var money = new MoneyRaces(database, servers);
                money.refunds();
                money.wallets(world);
                database.awaitDelivered();
            }
            new Books(database).check();
            System.out.println(Server.prove(folder.resolve("one"), database.url()));
        }
    }

    private static String wish(World world, Object service, int time) {
        return "{\"serviceId\":\"%s\",\"startUtc\":\"%s\"}".formatted(service, world.free(time));
    }

    /** Each a slot of its own of one teacher, all with one code. */
    private void discounts(World world, List<Server> servers) throws Exception {
        var service = World.service(MoneyRaces.REFUNDER);
        var made = servers.getFirst()
                .post(
                        "/api/teacher/discount-codes",
                        World.cookieOf(World.teacher(MoneyRaces.REFUNDER)),
                        "{\"code\":\"FEW\",\"percent\":10,\"maxRedemptions\":" + USES + "}");
        if (made.statusCode() != 201) {
            throw new IllegalStateException(made.body());
        }
        book(
                "a code for " + USES + " uses",
                USES,
                Math.min(clients, World.freeTimes()),
                servers,
                client -> "{\"serviceId\":\"%s\",\"startUtc\":\"%s\",\"discountCode\":\"FEW\"}"
                        .formatted(service, world.free(client)));
    }

    /** Everyone sends at once, and who gets a seat pays; ends the program where not exactly {@code room} of them win and all others are answered 409. */
    private static void book(String what, int room, int clients, List<Server> servers, IntFunction<String> body)
            throws Exception {
        var crowd = Crowd.send(IntStream.range(0, clients)
                .<Callable<HttpResponse<String>>>mapToObj(client -> () -> servers.get(client % servers.size())
                        .post("/api/student/sessions", World.cookieOf(World.student(client)), body.apply(client)))
                .toList());
        System.out.printf("%,d clients, two servers, %s: %s%n", clients, what, crowd);
        var lost = crowd.answers().stream()
                .filter(answer -> answer.statusCode() == 409)
                .count();
        if (crowd.winners().size() != room || room + lost != clients) {
            throw new IllegalStateException(room + " should have won");
        }
        for (var booking : crowd.winners()) {
            pay(booking);
        }
    }

    /** At the checkout that a booking was answered with. */
    static void pay(String booking) throws IOException {
        var checkout = CHECKOUT.matcher(booking);
        if (!checkout.find() || Server.form(checkout.group(1), "press=pay").statusCode() != 303) {
            throw new IllegalStateException("it could not be paid: " + booking);
        }
    }
}
