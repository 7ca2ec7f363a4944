package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tutorium.bootstrap.Members.Member;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.rest.kernel.AccessTokens;
import io.micronaut.context.BeanLocator;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Members are told what concerns them, at a receiver that checks every signature. */
class WebhooksTest extends ServerTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ENDPOINTS = "/api/teacher/webhook-endpoints";

    @Inject
    BeanLocator beans;

    @Inject
    AccessTokens tokens;

    @Inject
    MovableClock clock;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Queue<Told>> received = new ConcurrentHashMap<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private HttpServer receiver;
    private Members members;
    private Member ann;
    private Member bob;

    /** What a receiver was told, with all that it needs to tell whether it is genuine. */
    private record Told(String id, String timestamp, String signatures, String body) {

        boolean isSignedWith(String secret) {
            try {
                var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                var signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
                return List.of(signatures.split(" ", -1))
                        .contains("v1," + Base64.getEncoder().encodeToString(signed));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        JsonNode event() {
            return json(body);
        }

        String title() {
            return event().path("data").path("title").asText();
        }
    }

    private record Subscribed(String id, String secret) {}

    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(super.getProperties());
        properties.put("tutorium.webhooks.allow-private", "true");
        return properties;
    }

    @BeforeAll
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(threads);
        receiver.createContext("/", this::receive);
        receiver.start();
        members = Members.of(beans);
        ann = members.join("ann", Role.TEACHER);
        bob = members.join("bob", Role.TEACHER);
    }

    @AfterAll
    void stop() {
        hanging.countDown();
        receiver.stop(0);
        threads.close();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var headers = exchange.getRequestHeaders();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            told(path)
                    .add(new Told(
                            headers.getFirst("webhook-id"),
                            headers.getFirst("webhook-timestamp"),
                            headers.getFirst("webhook-signature"),
                            body));
            if (path.equals("/hanging")) {
                hanging.await();
            }
            if (statuses.containsKey(path) && statuses.get(path) == 302) {
                exchange.getResponseHeaders().add("location", "/elsewhere");
            }
            var answer = "as you wish".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(statuses.getOrDefault(path, 200), answer.length);
            exchange.getResponseBody().write(answer);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void each_hears_what_concerns_them_and_an_owner_of_the_platform_all() {
        var anns = subscribe(ann, "/anns", "");
        var bobs = subscribe(bob, "/bobs", "");
        var owner = members.bearer(tokens, members.join("zoe", Role.OWNER));
        var owners = json(send(request("/api/v1/owner/webhook-endpoints")
                        .header("Authorization", owner)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("""
                                {"url":"%s","events":["dev.tutorium.offering.*"]}""".formatted(url("/owners")))))
                .body());
        publish(ann, "Algebra");
        publish(bob, "Biology");
        eventually(() -> told("/bobs").size() == 1
                && told("/anns").size() == 1
                && told("/owners").size() == 2);
        var one = told("/anns").element();
        assertThat(one.title()).isEqualTo("Algebra");
        assertThat(one.isSignedWith(anns.secret())).isTrue();
        assertThat(one.isSignedWith(bobs.secret())).isFalse();
        assertThat(one.event().path("type").asText()).isEqualTo("dev.tutorium.offering.ServiceCreated");
        assertThat(one.event().path("id").asText()).isEqualTo(one.id());
        assertThat(told("/bobs").element().title()).isEqualTo("Biology");
        assertThat(told("/owners"))
                .allMatch(each ->
                        each.isSignedWith(owners.path("data").path("secret").asText()))
                .extracting(Told::title)
                .containsExactlyInAnyOrder("Algebra", "Biology");
    }

    @Test
    void a_secret_is_shown_where_it_is_made_and_a_replaced_one_signs_for_a_day() {
        var cleo = members.join("cleo", Role.TEACHER);
        var made = subscribe(cleo, "/cleos", "");
        assertThat(get(cleo, ENDPOINTS + "/" + made.id()).path("secret").isNull())
                .isTrue();
        assertThat(get(cleo, ENDPOINTS).path("endpoints").path(0).path("secret").isNull())
                .isTrue();
        var rotated = ok(call(cleo, "POST", ENDPOINTS + "/" + made.id() + "/rotate-secret", ""))
                .path("secret")
                .asText();
        assertThat(rotated).startsWith("whsec_").isNotEqualTo(made.secret());
        publish(cleo, "Before");
        eventually(() -> told("/cleos").size() == 1);
        clock.advance(Duration.ofHours(24));
        publish(cleo, "After");
        eventually(() -> told("/cleos").size() == 2);
        assertThat(told("/cleos")).allMatch(each -> each.isSignedWith(rotated));
        assertThat(told("/cleos"))
                .filteredOn(each -> each.isSignedWith(made.secret()))
                .extracting(Told::title)
                .containsExactly("Before");
    }

    @Test
    void what_fails_is_sent_again_under_the_same_id_and_the_log_tells_every_answer() {
        var dan = members.join("dan", Role.TEACHER);
        statuses.put("/flaky", 500);
        var endpoint = subscribe(dan, "/flaky", "");
        publish(dan, "Drawing");
        var deliveries = ENDPOINTS + "/" + endpoint.id() + "/deliveries";
        eventually(() -> get(dan, deliveries).at("/deliveries/0/failedAttempts").asInt() == 1);
        assertThat(get(dan, ENDPOINTS + "/" + endpoint.id()).path("status").asText())
                .isEqualTo("failing");
        statuses.put("/flaky", 204);
        clock.advance(Duration.ofSeconds(5));
        eventually(
                () -> get(dan, deliveries).at("/deliveries/0/status").asText().equals("delivered"));
        assertThat(told("/flaky"))
                .extracting(Told::id)
                .hasSize(2)
                .containsOnly(told("/flaky").element().id());
        var log = get(
                dan,
                deliveries + "/" + get(dan, deliveries).at("/deliveries/0/id").asText());
        assertThat(log.path("attempts"))
                .extracting(attempt -> attempt.path("httpStatus").asInt())
                .containsExactly(500, 204);
        assertThat(log.at("/attempts/0/excerpt").asText()).isEqualTo("as you wish");
        assertThat(get(dan, ENDPOINTS + "/" + endpoint.id()).path("status").asText())
                .isEqualTo("working");
        ok(call(dan, "POST", deliveries + "/" + log.path("id").asText() + "/redeliver", ""));
        eventually(() -> told("/flaky").size() == 3);
        assertThat(told("/flaky"))
                .extracting(Told::id)
                .containsOnly(log.path("eventId").asText());
    }

    @Test
    void a_redirect_leads_nowhere_and_an_endpoint_that_is_gone_is_disabled_until_its_owner_enables_it() {
        var eve = members.join("eve", Role.TEACHER);
        statuses.put("/moving", 302);
        var endpoint = subscribe(eve, "/moving", "dev.tutorium.offering.*");
        var path = ENDPOINTS + "/" + endpoint.id();
        var since = clock.instant();
        publish(eve, "Ethics");
        eventually(() -> get(eve, path).path("status").asText().equals("failing"));
        assertThat(told("/elsewhere")).isEmpty();
        statuses.put("/moving", 410);
        clock.advance(Duration.ofSeconds(5));
        eventually(() -> get(eve, path).path("disabledReason").asText().equals("gone"));
        eventually(() -> notifications(eve).contains("A webhook endpoint is disabled"));
        var again = "{\"since\":\"%s\"}".formatted(since);
        assertThat(call(eve, "POST", path + "/redeliver", again).statusCode()).isEqualTo(409);
        statuses.put("/moving", 200);
        ok(call(eve, "PATCH", path, "{\"enabled\":true}"));
        assertThat(ok(call(eve, "POST", path + "/redeliver", again))
                        .path("deliveries")
                        .asInt())
                .isEqualTo(1);
        eventually(() -> get(eve, path + "/deliveries")
                .at("/deliveries/0/status")
                .asText()
                .equals("delivered"));
    }

    @Test
    void an_endpoint_that_hangs_holds_up_nobody_and_one_that_fails_for_5_days_is_disabled() {
        var fay = members.join("fay", Role.TEACHER);
        var gus = members.join("gus", Role.TEACHER);
        subscribe(fay, "/hanging", "");
        subscribe(fay, "/quick", "");
        statuses.put("/down", 503);
        var down = subscribe(gus, "/down", "");
        for (var number = 0; number < 20; number++) {
            publish(fay, "French " + number);
        }
        eventually(() -> told("/quick").size() == 20);
        assertThat(told("/hanging")).isNotEmpty().hasSizeLessThan(20);
        publish(gus, "Greek");
        var path = ENDPOINTS + "/" + down.id();
        eventually(() -> get(gus, path).path("status").asText().equals("failing"));
        clock.advance(Duration.ofDays(5));
        eventually(() -> get(gus, path).path("disabledReason").asText().equals("failed_too_long"));
    }

    @Test
    void what_is_wrong_with_an_endpoint_is_named() {
        for (var wrong : Map.of(
                        "{\"url\":\"ftp://example.org\"}", "url",
                        "{\"url\":\"nonsense\"}", "url",
                        "{\"url\":\"http://a b\"}", "url",
                        "{\"url\":\"https://example.org\",\"events\":[\"SeatBooked\"]}", "events",
                        "{\"events\":[]}", "url")
                .entrySet()) {
            var answer = call(ann, "POST", ENDPOINTS, wrong.getKey());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(answer.body()).contains("\"" + wrong.getValue() + "\"");
        }
        var anns = subscribe(ann, "/anns-own", "dev.tutorium.review.*");
        for (var method : List.of("GET", "PATCH", "DELETE")) {
            assertThat(call(bob, method, ENDPOINTS + "/" + anns.id(), "{}").statusCode())
                    .isEqualTo(404);
        }
        assertThat(call(bob, "GET", ENDPOINTS + "/" + anns.id() + "/deliveries", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(call(bob, "POST", ENDPOINTS + "/" + anns.id() + "/rotate-secret", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(call(ann, "DELETE", ENDPOINTS + "/" + anns.id(), "").statusCode())
                .isEqualTo(204);
    }

    private Subscribed subscribe(Member member, String path, String event) {
        var events = event.isEmpty() ? "[]" : "[\"" + event + "\"]";
        var made = call(member, "POST", ENDPOINTS, """
                {"url":"%s","events":%s}""".formatted(url(path), events));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var body = json(made.body());
        return new Subscribed(body.path("id").asText(), body.path("secret").asText());
    }

    private void publish(Member teacher, String title) {
        var made = call(teacher, "POST", "/api/teacher/services", """
                {"title":"%s","price":{"amount":0,"currency":"EUR"},"durationMinutes":60}""".formatted(title));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    private String notifications(Member member) {
        return send(request("/api/v1/notifications").header("Authorization", members.bearer(tokens, member)))
                .body();
    }

    private Queue<Told> told(String path) {
        return received.computeIfAbsent(path, _ -> new ConcurrentLinkedQueue<>());
    }

    private String url(String path) {
        return "http://localhost:" + receiver.getAddress().getPort() + path;
    }

    private JsonNode get(Member member, String path) {
        return ok(call(member, "GET", path, ""));
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return json(answer.body());
    }

    private HttpResponse<String> call(Member member, String method, String path, String body) {
        return send(request(path)
                .header("Cookie", "pinteach_session=" + member.cookie())
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
