package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.bootstrap.Members.Member;
import dev.tutorium.bootstrap.postgres.LocalPostgres;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.payments.stripe.WebhookSignature;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two server processes on one database that writes to disk: races for one slot, one stream of webhooks, and a kill in the middle.
 * {@code -Drounds=20} makes more of the same; the figures are printed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterTest {

    private static final int RACERS = 200;
    private static final int PAYERS = 20;
    private static final int ROUNDS = Integer.getInteger("rounds", 2);
    private static final int KILLED_AFTER = Integer.getInteger("bookings", 40);
    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

    @TempDir
    private static Path folder;

    private final Instant firstSlot = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(2, ChronoUnit.DAYS);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private LocalPostgres postgres;
    private ServerProcess one;
    private ServerProcess other;
    private String service;
    private String paidService;
    private List<Member> students;

    private record Booked(Member student, String session) {}

    @BeforeAll
    void start() throws IOException {
        postgres = LocalPostgres.start(folder.resolve("postgres"), "secret");
        one = ServerProcess.start(folder.resolve("one"), database());
        other = ServerProcess.start(folder.resolve("other"), database());
        var properties = Map.<String, Object>of(
                "datasources.default.url", database(), "flyway.datasources.default.enabled", "false");
        try (var context = ApplicationContext.run(properties)) {
            var members = Members.of(context);
            service = publish(members.join("teacher", Role.TEACHER), 0);
            paidService = publish(members.join("paid-teacher", Role.TEACHER), 50_00);
            students = IntStream.range(0, RACERS)
                    .mapToObj(number -> members.join("student" + number, Role.STUDENT))
                    .toList();
        }
    }

    @AfterAll
    void stop() throws IOException {
        one.close();
        other.close();
        postgres.close();
    }

    @Test
    @Order(1)
    void of_200_who_want_one_slot_one_gets_it_and_199_are_told_so() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var slot = slot(round);
            var started = System.nanoTime();
            var answers = together(student -> book(student.number() % 2 == 0 ? one : other, student.member(), slot));
            var took = Duration.ofNanos(System.nanoTime() - started);
            assertThat(tally(answers)).isEqualTo(Map.of("201", 1L, "409 slot_taken", RACERS - 1L));
            System.out.printf(
                    "%d bookings of one slot by two servers: 1 made, %d refused, %d ms%n",
                    RACERS, RACERS - 1, took.toMillis());
        }
    }

    @Test
    @Order(2)
    void one_stream_of_webhooks_that_both_servers_hear_at_once_is_handled_once() throws Exception {
        var paid = new HashMap<String, Member>();
        for (var number = 0; number < PAYERS; number++) {
            var booked = expect(201, bookPaid(students.get(number), slot(200 + number)));
            paid.put(id(booked), students.get(number));
        }
        var news = charges().stream().map(ClusterTest::paidNews).toList();
        assertThat(news).hasSize(PAYERS);
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var copies = IntStream.range(0, 6 * PAYERS)
                    .mapToObj(copy -> (Callable<HttpResponse<String>>)
                            () -> hear(copy % 2 == 0 ? one : other, news.get(copy / 2 % PAYERS)))
                    .toList();
            assertThat(senders.invokeAll(copies))
                    .allSatisfy(answer ->
                            assertThat(answer.resultNow().statusCode()).isEqualTo(200));
        }
        ServerTest.eventually(
                () -> count("select count(*) from provider_notice where handled_at is not null") == PAYERS);
        assertThat(count("select count(*) from provider_notice")).isEqualTo(PAYERS);
        assertThat(count("select count(*) from journal_entry where what = 'payment'"))
                .isEqualTo(PAYERS);
        assertThat(count("select coalesce(sum(amount_minor), 0) from journal_line"))
                .isZero();
        for (var booking : paid.entrySet()) {
            ServerTest.eventually(
                    () -> send(request(other, "/api/student/sessions/" + booking.getKey(), booking.getValue()))
                            .body()
                            .contains("\"status\":\"scheduled\""));
        }
        System.out.printf(
                "%d payments told 6 times each, to two servers at once: %1$d handled, %1$d entries%n", PAYERS);
    }

    private HttpResponse<String> bookPaid(Member student, Instant slot) {
        var body = "{\"serviceId\":\"%s\",\"startUtc\":\"%s\"}".formatted(paidService, slot);
        return send(request(one, "/api/student/sessions", student).POST(BodyPublishers.ofString(body)));
    }

    /** What the provider sends when a charge of 50.00 is paid. */
    private static byte[] paidNews(String charge) {
        return """
                {"id": "evt_%1$s", "type": "checkout.session.completed", "created": %2$d, "ours": "%1$s",
                 "subject": "cs_%1$s", "payment": "pi_%1$s", "amount": 5000, "currency": "EUR", "fee": 100}""".formatted(charge, Instant.now().getEpochSecond()).getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> hear(ServerProcess server, byte[] event) {
        return send(HttpRequest.newBuilder(URI.create(server.address() + "/api/webhooks/stripe"))
                .header("Content-Type", "application/json")
                .header(
                        WebhookSignature.HEADER,
                        WebhookSignature.of(event, Instant.now(), ServerProcess.WEBHOOK_SECRET))
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofByteArray(event)));
    }

    private List<String> charges() throws SQLException {
        try (var connection = DriverManager.getConnection(database());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from charge")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private long count(String query) {
        try (var connection = DriverManager.getConnection(database());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Order(3)
    void what_was_acknowledged_before_a_kill_is_there_after_it() throws Exception {
        var booked = new ConcurrentLinkedQueue<Booked>();
        var next = new AtomicInteger(ROUNDS);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var client = 0; client < 8; client++) {
                var student = students.get(client);
                var server = client % 2 == 0 ? one : other;
                clients.execute(() -> bookUntilKilled(server, student, next, booked));
            }
            waitFor(booked, KILLED_AFTER);
            one.kill();
            waitFor(booked, 2 * KILLED_AFTER);
            killPostgres();
            other.kill();
        }
        postgres = LocalPostgres.start(folder.resolve("postgres"), "secret");
        var started = System.nanoTime();
        one = ServerProcess.start(folder.resolve("one"), database());
        System.out.printf(
                "%d bookings acknowledged before the kill, answering again after %d ms%n",
                booked.size(), Duration.ofNanos(System.nanoTime() - started).toMillis());
        for (var booking : booked) {
            var found = send(request(one, "/api/student/sessions/" + booking.session(), booking.student()));
            assertThat(found.statusCode()).isEqualTo(200);
            assertThat(found.body()).contains("\"status\":\"scheduled\"");
        }
        assertThat(booked).extracting(Booked::session).doesNotHaveDuplicates();
    }

    private void bookUntilKilled(ServerProcess server, Member student, AtomicInteger next, Queue<Booked> booked) {
        try {
            while (true) {
                var answer = book(server, student, slot(next.getAndIncrement()));
                if (answer.statusCode() != 201) {
                    return; // the database was killed before the server
                }
                booked.add(new Booked(student, id(answer)));
            }
        } catch (IllegalStateException _) {
            // the server was killed
        }
    }

    private static void waitFor(Queue<Booked> booked, int count) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (booked.size() < count) {
            assertThat(System.nanoTime())
                    .as("only %s were booked", booked.size())
                    .isLessThan(deadline);
            Thread.sleep(5);
        }
    }

    private void killPostgres() throws IOException {
        var pidFile = folder.resolve("postgres").resolve("cluster").resolve("postmaster.pid");
        var process = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile).getFirst()))
                .orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        assertThatThrownBy(() -> postgres.close()).isInstanceOf(IOException.class);
    }

    private record Racer(int number, Member member) {}

    private interface Attempt {
        HttpResponse<String> by(Racer racer);
    }

    private List<HttpResponse<String>> together(Attempt attempt) throws Exception {
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = IntStream.range(0, RACERS)
                    .mapToObj(number ->
                            (Callable<HttpResponse<String>>) () -> attempt.by(new Racer(number, students.get(number))))
                    .toList();
            return racers.invokeAll(attempts).stream()
                    .map(done -> done.resultNow())
                    .toList();
        }
    }

    private String publish(Member teacher, long price) {
        var days = IntStream.rangeClosed(1, 7)
                .mapToObj("{\"day\":%d,\"start\":\"00:00\",\"end\":\"24:00\"}"::formatted)
                .toList();
        expect(201, post("/api/teacher/availability-schedules", teacher, """
                {"name":"Always","timezone":"UTC","isDefault":true,"rules":%s}""".formatted(days)));
        var made = expect(201, post("/api/teacher/services", teacher, """
                {"title":"Algebra","price":{"amount":%d,"currency":"EUR"},"durationMinutes":60}""".formatted(price)));
        expect(200, post("/api/teacher/services/" + id(made) + "/publish", teacher, ""));
        return id(made);
    }

    private HttpResponse<String> book(ServerProcess server, Member student, Instant slot) {
        var body = "{\"serviceId\":\"%s\",\"startUtc\":\"%s\"}".formatted(service, slot);
        return send(request(server, "/api/student/sessions", student).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> post(String path, Member member, String json) {
        return send(request(one, path, member).POST(BodyPublishers.ofString(json)));
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private static HttpRequest.Builder request(ServerProcess server, String path, Member member) {
        return HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Content-Type", "application/json")
                .header("Cookie", "pinteach_session=" + member.cookie())
                .timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How often each status was answered, with the code where it is a refusal. */
    private static Map<String, Long> tally(List<HttpResponse<String>> answers) {
        return answers.stream().collect(Collectors.groupingBy(ClusterTest::result, Collectors.counting()));
    }

    private static String result(HttpResponse<String> answer) {
        var code = CODE.matcher(answer.body());
        return answer.statusCode() + (code.find() ? " " + code.group(1) : "");
    }

    private static String id(HttpResponse<String> answer) {
        var found = ID.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }

    private Instant slot(int number) {
        return firstSlot.plus(number, ChronoUnit.HOURS);
    }

    private String database() {
        return postgres.url() + "?user=" + postgres.user() + "&password=" + postgres.password();
    }
}
