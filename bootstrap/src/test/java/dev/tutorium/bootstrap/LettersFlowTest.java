package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.messaging.Post;
import dev.tutorium.application.messaging.port.Mail;
import dev.tutorium.bootstrap.Members.Member;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import io.micronaut.context.BeanContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people are told, and the calendars that go out and come in, over HTTP. */
class LettersFlowTest extends ServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    BeanContext beans;

    @Inject
    List<RecurringJob> jobs;

    @Inject
    InstantSource clock;

    @Inject
    Post post;

    private static final Member NOBODY = new Member(new AccountId(new UUID(0, 0)), "");

    private Member tess = NOBODY;
    private Member ada = NOBODY;
    private Member stranger = NOBODY;

    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(super.getProperties());
        properties.put("tutorium.proxies", "127.0.0.1");
        properties.put("tutorium.calendars.allow-private", "true");
        return properties;
    }

    @BeforeAll
    void join() {
        var members = Members.of(beans);
        tess = members.join("tess", Role.TEACHER);
        ada = members.join("ada", Role.STUDENT);
        stranger = members.join("stranger", Role.TEACHER);
    }

    @Test
    void a_scheduled_message_is_told_once_in_the_app_and_by_mail_until_its_reader_stops_such_mails() {
        var student = text(call(201, "POST", "/api/teacher/students", tess, """
                {"name": "Ada", "email": "ada@example.org"}"""), "id");
        var message = """
                {"studentIds": ["%s"], "subject": "Bring a pen", "body": "We will draw.", "sendAt": "%s"}""";
        var first = text(
                call(201, "POST", "/api/teacher/scheduled-messages", tess, message.formatted(student, inHours(1))),
                "id");
        call(404, "POST", "/api/teacher/scheduled-messages", stranger, message.formatted(student, inHours(1)));
        call(422, "POST", "/api/teacher/scheduled-messages", tess, message.formatted(student, inHours(-1)));
        call(
                422,
                "POST",
                "/api/teacher/scheduled-messages",
                tess,
                "{\"studentIds\": [null], \"subject\": \"\", \"body\": \"x\"}");
        call(404, "DELETE", "/api/teacher/scheduled-messages/" + first, stranger, null);
        call(
                204,
                "DELETE",
                "/api/teacher/scheduled-messages/"
                        + text(
                                call(
                                        201,
                                        "POST",
                                        "/api/teacher/scheduled-messages",
                                        tess,
                                        message.formatted(student, inHours(1))),
                                "id"),
                tess,
                null);

        pass("PT2H");
        run("messaging.send-scheduled");
        run("messaging.send-scheduled");

        eventually(() -> unread() == 1);
        eventually(() -> mailed() == 1);
        var told = call(200, "GET", "/api/notifications?unread=true&type=teacher_message", ada, null)
                .at("/notifications/0");
        assertThat(text(told, "title")).isEqualTo("Bring a pen");
        assertThat(text(told, "message")).contains("tess, your teacher, writes:", "We will draw.");
        call(409, "DELETE", "/api/teacher/scheduled-messages/" + first, tess, null);
        call(404, "PUT", "/api/notifications/" + text(told, "id") + "/read", tess, null);
        call(200, "PUT", "/api/notifications/" + text(told, "id") + "/read", ada, null);
        assertThat(unread()).isZero();
        call(204, "DELETE", "/api/notifications/" + text(told, "id"), ada, null);
        call(404, "DELETE", "/api/notifications/" + text(told, "id"), ada, null);

        var stop = text(
                        call(200, "GET", "/sandbox/mail?to=ada@example.org", ada, null)
                                .get(0),
                        "text")
                .replaceFirst("(?s).*https?://[^/]+(/unsubscribe/\\S+).*", "$1");
        call(200, "GET", stop, null, null);
        assertThat(send(request(stop)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")))
                        .statusCode())
                .isEqualTo(200);
        call(201, "POST", "/api/teacher/scheduled-messages", tess, message.formatted(student, inHours(1)));
        pass("PT2H");
        run("messaging.send-scheduled");
        eventually(() -> unread() == 1);
        assertThat(mailed()).isEqualTo(1);
    }

    @Test
    void a_calendar_feed_is_read_by_its_newest_address_only() {
        call(404, "GET", "/api/teacher/calendar/feed", tess, null);
        var first = path(text(call(201, "POST", "/api/teacher/calendar/feed", tess, null), "url"));
        var calendar = get(first);
        assertThat(calendar.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        var tag = calendar.headers().firstValue("ETag").orElseThrow();
        assertThat(send(request(first).header("If-None-Match", tag)).statusCode())
                .isEqualTo(304);

        var second = path(text(call(201, "POST", "/api/teacher/calendar/feed", tess, null), "url"));

        assertThat(get(first).statusCode()).isEqualTo(404);
        assertThat(get(second).statusCode()).isEqualTo(200);
        call(204, "DELETE", "/api/teacher/calendar/feed", tess, null);
        assertThat(get(second).statusCode()).isEqualTo(404);
    }

    @Test
    void a_calendar_elsewhere_makes_its_teacher_busy_until_it_is_removed() throws IOException {
        var start = clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.HOURS);
        var stamp = start.toString().replaceAll("[-:]", "");
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body =
                    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:%s\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
                            .formatted(stamp)
                            .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        var subscriptions = "/api/teacher/calendar/subscriptions";
        var body = "{\"name\": \"Private\", \"url\": \"http://127.0.0.1:%d/a.ics\"}"
                .formatted(server.getAddress().getPort());
        var added = call(201, "POST", subscriptions, stranger, body);
        call(409, "POST", subscriptions, stranger, body);
        call(422, "POST", subscriptions, stranger, "{\"name\": \"Private\", \"url\": \"ftp://example.org\"}");
        call(404, "POST", subscriptions + "/" + text(added, "id") + "/refresh", tess, null);

        run("scheduling.sync-calendars");

        eventually(() -> text(call(200, "GET", subscriptions, stranger, null).at("/subscriptions/0"), "status")
                .equals("ok"));
        var week = "/api/teacher/calendar/week?timezone=UTC&date="
                + start.toString().substring(0, 10);
        assertThat(call(200, "GET", week, stranger, null).toString()).contains(start.toString());
        call(202, "POST", subscriptions + "/" + text(added, "id") + "/refresh", stranger, null);
        call(404, "DELETE", subscriptions + "/" + text(added, "id"), tess, null);
        call(204, "DELETE", subscriptions + "/" + text(added, "id"), stranger, null);
        assertThat(call(200, "GET", week, stranger, null).toString()).doesNotContain(start.toString());
        server.stop(0);
    }

    @Test
    void a_refused_mail_is_seen_by_admins_who_can_clear_it() {
        var admin = Members.of(beans).join("overseer", Role.ADMIN);
        post.send(new Mail("key", "nowhere", "Nobody", "Booked", "Booked", "<p>Booked</p>", null, null));

        var failures = call(200, "GET", "/api/admin/mail-failures", admin, null).get("mail_failures");
        assertThat(text(failures.get(0), "email")).isEqualTo("nowhere");
        assertThat(failures.get(0).get("address_suppressed").asBoolean()).isTrue();
        call(403, "GET", "/api/admin/mail-failures", tess, null);
        call(204, "DELETE", "/api/admin/mail-failures/" + text(failures.get(0), "id"), admin, null);
        assertThat(call(200, "GET", "/api/admin/mail-failures", admin, null).get("mail_failures"))
                .isEmpty();
    }

    @Test
    void preferences_are_changed_by_kind_and_channel() {
        var registered = post("/api/v1/auth/register", """
                {"email": "zed@example.org", "password": "correct horse 9", "name": "Zed", "role": "student"}""");
        var token = json(registered.body()).at("/data/access_token").asText();
        assertThat(prefer(token, "[{\"type\": \"review\", \"email\": false}]").body())
                .contains("{\"type\":\"review\",\"in_app\":true,\"email\":false");
        assertThat(prefer(token, "[{\"type\": \"refund\", \"email\": false}]").statusCode())
                .isEqualTo(422);
        for (var wrong : List.of("[null]", "[{}]", "[{\"type\": \"nope\"}]", "7")) {
            assertThat(prefer(token, wrong).statusCode()).as(wrong).isEqualTo(422);
        }
    }

    private HttpResponse<String> prefer(String token, String preferences) {
        return send(request("/api/v1/notifications/preferences")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"preferences\": " + preferences + "}")));
    }

    private long unread() {
        return call(200, "GET", "/api/notifications/count", ada, null)
                .get("count")
                .asLong();
    }

    private long mailed() {
        var mails = call(200, "GET", "/sandbox/mail?to=ada@example.org", ada, null);
        return mails.findValuesAsText("subject").stream()
                .filter("Bring a pen"::equals)
                .count();
    }

    private String inHours(int hours) {
        return clock.instant().plus(Duration.ofHours(hours)).toString();
    }

    private void pass(String time) {
        assertThat(post("/sandbox/clock", "{\"advance\": \"" + time + "\"}").statusCode())
                .isEqualTo(200);
    }

    private void run(String job) {
        jobs.stream()
                .filter(one -> one.name().equals(job))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }

    private JsonNode call(int status, String method, String path, @Nullable Member as, @Nullable String body) {
        var request = request(path)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (as != null) {
            request.header("Cookie", "pinteach_session=" + as.cookie());
        }
        var answer = send(request);
        assertThat(answer.statusCode())
                .as(method + " " + path + ": " + answer.body())
                .isEqualTo(status);
        return json(answer.body());
    }

    private static JsonNode json(String text) {
        try {
            return text.startsWith("{") || text.startsWith("[") ? JSON.readTree(text) : JSON.createObjectNode();
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private static String path(String url) {
        return URI.create(url).getPath();
    }
}
