package dev.tutorium.messaging.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tutorium.application.kernel.CallMetersInMemory;
import dev.tutorium.application.scheduling.port.CalendarSource;
import dev.tutorium.application.scheduling.port.CalendarSource.Failed;
import dev.tutorium.application.scheduling.port.CalendarSource.Reading;
import dev.tutorium.application.scheduling.port.CalendarSource.Request;
import dev.tutorium.application.scheduling.port.CalendarSource.Unchanged;
import dev.tutorium.application.scheduling.port.CalendarSource.Whole;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.ExternalCalendar.Validators;
import dev.tutorium.domain.scheduling.SyncPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server on this machine, which has to be allowed for it. */
final class HttpCalendarsTest {

    private static final TimeRange WINDOW =
            new TimeRange(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));
    private static final String CALENDAR = """
            BEGIN:VCALENDAR\r
            BEGIN:VEVENT\r
            DTSTART:20260302T100000Z\r
            DURATION:PT1H\r
            END:VEVENT\r
            END:VCALENDAR\r
            """;
    private static final TimeRange BUSY = TimeRange.of(Instant.parse("2026-03-02T10:00:00Z"), Duration.ofHours(1));

    private static final Duration REST = Duration.ofMillis(400);

    private final HttpServer server = server();
    private final CallMetersInMemory meters = new CallMetersInMemory();
    private final CalendarSource source = calendars(true);

    @BeforeEach
    void start() {
        server.createContext("/calendar.ics", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            exchange.getResponseHeaders().set("Last-Modified", "Mon, 02 Mar 2026 10:00:00 GMT");
            var seen = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            answer(exchange, seen ? 304 : 200, seen ? "" : CALENDAR);
        });
        server.createContext("/moved", exchange -> redirect(exchange, "/calendar.ics"));
        server.createContext("/loop", exchange -> redirect(exchange, "/loop"));
        server.createContext("/file", exchange -> redirect(exchange, "file:///etc/passwd"));
        server.createContext("/page", exchange -> answer(exchange, 200, "<html></html>"));
        server.createContext("/broken", exchange -> answer(exchange, 500, "broken"));
        server.createContext("/large", exchange -> answer(exchange, 200, "x".repeat(2_000)));
        server.createContext("/hangs", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('B');
            exchange.getResponseBody().flush();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_calendar_is_read_with_what_tells_whether_it_changes() {
        assertThat(read("/calendar.ics"))
                .isEqualTo(new Whole(List.of(BUSY), "\"v1\"", "Mon, 02 Mar 2026 10:00:00 GMT"));
        assertThat(read("/calendar.ics", new Validators("\"v1\"", null, Instant.EPOCH)))
                .isEqualTo(new Unchanged());
    }

    @Test
    void a_redirect_is_followed_a_few_times_and_on_the_web_only() {
        assertThat(read("/moved")).isInstanceOf(Whole.class);
        assertThat(read("/loop")).isEqualTo(new Failed("it redirects too often"));
        assertThat(read("/file")).isEqualTo(new Failed("its address is not public"));
    }

    @Test
    void whatever_is_no_calendar_says_what_the_problem_is() {
        assertThat(read("/page")).isEqualTo(new Failed("this is no calendar"));
        assertThat(read("/broken")).isEqualTo(new Failed("it answers with status 500"));
        assertThat(read("/nowhere")).isEqualTo(new Failed("it answers with status 404"));
        assertThat(read("/large")).isEqualTo(new Failed("it is too large"));
    }

    @Test
    void a_server_that_hangs_in_the_middle_of_its_answer_is_given_up() {
        assertThat(read("/hangs")).isEqualTo(new Failed("it does not answer in time"));
    }

    @Test
    void a_server_inside_the_network_is_not_asked() {
        var guarded = calendars(false);

        assertThat(guarded.read(request("/calendar.ics", Validators.NONE)))
                .isEqualTo(new Failed("its address is not public"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://A.localhost/",
                "http://127.1/",
                "http://10.0.0.1/",
                "http://[::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://169.254.169.254/latest"
            })
    void an_address_inside_the_network_is_refused_as_written(String url) {
        var guarded = calendars(false);

        assertThat(guarded.isRefused(URI.create(url))).isTrue();
        assertThat(guarded.isRefused(URI.create("https://calendar.example/a.ics")))
                .isFalse();
    }

    @Test
    void a_server_that_keeps_failing_is_left_alone_for_a_while_and_others_are_not() throws Exception {
        var other = server();
        other.createContext("/calendar.ics", exchange -> answer(exchange, 200, CALENDAR));
        other.start();
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThat(read("/broken")).isEqualTo(new Failed("it answers with status 500"));
        }
        assertThat(read("/calendar.ics")).isEqualTo(new Failed("its server keeps failing"));
        assertThat(source.read(request(other, "/calendar.ics", Validators.NONE)))
                .isInstanceOf(Whole.class);
        assertThat(meters.count("calendars FAILED")).isEqualTo(5);
        assertThat(meters.count("calendars BREAKER")).isEqualTo(1);
        Thread.sleep(REST.toMillis());
        assertThat(read("/calendar.ics")).isInstanceOf(Whole.class);
        other.stop(0);
    }

    @Test
    void calendars_that_are_not_there_do_not_make_a_server_a_failing_one() {
        for (var attempt = 0; attempt < 9; attempt++) {
            assertThat(read("/nowhere")).isEqualTo(new Failed("it answers with status 404"));
        }
        assertThat(read("/calendar.ics")).isInstanceOf(Whole.class);
    }

    @Test
    void a_server_that_hangs_leaves_room_for_others() throws Exception {
        var other = server();
        other.createContext("/calendar.ics", exchange -> answer(exchange, 200, CALENDAR));
        other.start();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var hanging = IntStream.range(0, 8)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> read("/hangs"), workers))
                    .toList();
            Thread.sleep(100);
            var begun = Instant.now();
            assertThat(source.read(request(other, "/calendar.ics", Validators.NONE)))
                    .isInstanceOf(Whole.class);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMillis(800));
            assertThat(hanging.stream().map(CompletableFuture::join))
                    .allMatch(Failed.class::isInstance)
                    .contains(new Failed("it does not answer in time"));
        }
        other.stop(0);
    }

    private HttpCalendars calendars(boolean allowPrivate) {
        return new HttpCalendars(new CalendarSettings(allowPrivate, 4, 2, REST), policy(), meters);
    }

    private Reading read(String path) {
        return read(path, Validators.NONE);
    }

    private Reading read(String path, Validators validators) {
        return source.read(request(path, validators));
    }

    private Request request(String path, Validators validators) {
        return request(server, path, validators);
    }

    private static Request request(HttpServer server, String path, Validators validators) {
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return new Request(url, WINDOW, ZoneOffset.UTC, validators);
    }

    private static SyncPolicy policy() {
        var standard = SyncPolicy.standard();
        return new SyncPolicy(
                standard.every(),
                standard.longestPause(),
                standard.wholeEvery(),
                Duration.ofSeconds(1),
                1_000,
                standard.mostEvents(),
                standard.mostBusy(),
                standard.back(),
                standard.ahead(),
                standard.perTeacher());
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        answer(exchange, 302, "");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
