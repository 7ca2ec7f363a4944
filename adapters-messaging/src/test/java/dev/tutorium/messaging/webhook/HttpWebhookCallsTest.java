package dev.tutorium.messaging.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tutorium.application.messaging.port.WebhookCalls;
import dev.tutorium.application.messaging.port.WebhookCalls.Call;
import dev.tutorium.application.messaging.port.WebhookCalls.Reply;
import dev.tutorium.domain.messaging.SigningSecret;
import dev.tutorium.domain.messaging.WebhookAnswer.Answered;
import dev.tutorium.domain.messaging.WebhookAnswer.Silence;
import dev.tutorium.messaging.outbound.CheckedNames;
import dev.tutorium.messaging.outbound.PublicAddresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpWebhookCallsTest {

    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    private static final SigningSecret SECRET = new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final WebhookCalls open = new HttpWebhookCalls(new WebhookSettings(true, 8));
    private final WebhookCalls guarded = new HttpWebhookCalls(new WebhookSettings(false, 8));
    private HttpServer server;

    @BeforeAll
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterAll
    void stop() {
        end.countDown();
        server.stop(0);
        threads.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        heard.add(path + " " + exchange.getRequestHeaders().getFirst("webhook-id") + " "
                + exchange.getRequestHeaders().getFirst("content-type") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        try (exchange) {
            switch (path) {
                case "/moved" -> {
                    exchange.getResponseHeaders().add("location", "/fine");
                    exchange.sendResponseHeaders(302, -1);
                }
                case "/endless" -> {
                    exchange.sendResponseHeaders(200, 0);
                    while (true) {
                        exchange.getResponseBody().write("more ".repeat(1000).getBytes(StandardCharsets.UTF_8));
                    }
                }
                case "/dripping" -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write('.');
                    exchange.getResponseBody().flush();
                    await();
                }
                case "/silent" -> await();
                default -> exchange.sendResponseHeaders(Integer.parseInt(path.substring(1)), -1);
            }
        }
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply post(WebhookCalls calls, String path, Duration timeout) {
        var address = URI.create("http://localhost:" + server.getAddress().getPort() + path);
        return calls.post(call(address, timeout));
    }

    private static Call call(URI address, Duration timeout) {
        return new Call(address, "7", AT, "{\"a\":1}", List.of(SECRET), timeout);
    }

    @Test
    void a_call_carries_its_headers_and_its_body_and_tells_the_status() throws InterruptedException {
        assertThat(post(open, "/204", LONG)).isEqualTo(new Reply(new Answered(204), ""));
        assertThat(heard.take()).isEqualTo("/204 7 application/json; charset=UTF-8 {\"a\":1}");
        assertThat(post(open, "/500", LONG).answer()).isEqualTo(new Answered(500));
        heard.clear();
    }

    @Test
    void a_redirect_is_an_answer_and_is_not_followed() throws InterruptedException {
        assertThat(post(open, "/moved", LONG).answer()).isEqualTo(new Answered(302));
        assertThat(heard.take()).startsWith("/moved");
        assertThat(heard).isEmpty();
    }

    @Test
    void no_more_of_an_answer_is_read_than_an_excerpt() {
        var reply = post(open, "/endless", LONG);
        assertThat(reply.answer()).isEqualTo(new Answered(200));
        assertThat(reply.excerpt()).startsWith("more ").hasSize(1000);
        heard.clear();
    }

    @Test
    void an_endpoint_that_is_slow_gets_no_longer_than_one_that_is_silent() {
        assertThat(post(open, "/silent", SHORT).answer()).isInstanceOf(Silence.class);
        var dripping = post(open, "/dripping", SHORT);
        assertThat(dripping.answer()).isEqualTo(new Answered(200));
        heard.clear();
    }

    @Test
    void what_a_network_does_is_silence() {
        var nobody = URI.create("http://localhost:1/");
        assertThat(open.post(call(nobody, LONG)).answer()).isInstanceOf(Silence.class);
        var nowhere = URI.create("https://nowhere.invalid/");
        assertThat(guarded.post(call(nowhere, LONG)).answer()).isInstanceOf(Silence.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "ftp://example.org/",
                "https:///path",
                "mailto:ann@example.org",
                "https://user@example.org/",
                "https://example.org/#part",
                "https://localhost/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[fd00::1]/",
                "https://[fe80::1]/"
            })
    void what_is_not_a_public_address_over_tls_is_objected_to_and_never_called(String address) {
        assertThat(guarded.objection(URI.create(address))).isPresent();
        assertThat(guarded.post(call(URI.create(address), LONG)).answer()).isInstanceOf(Silence.class);
    }

    @Test
    void public_addresses_over_tls_are_fine_and_private_ones_where_they_are_allowed() {
        assertThat(guarded.objection(URI.create("https://example.org:8443/hook?a=b")))
                .isEmpty();
        assertThat(guarded.objection(URI.create("https://93.184.216.34/"))).isEmpty();
        assertThat(open.objection(URI.create("http://localhost:8080/"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, false",
        "10.1.2.3, false",
        "100.64.0.1, false",
        "100.63.255.255, true",
        "100.128.0.0, true",
        "127.0.0.1, false",
        "169.254.169.254, false",
        "172.15.255.255, true",
        "172.16.0.1, false",
        "172.31.255.255, false",
        "172.32.0.0, true",
        "192.0.0.8, false",
        "192.168.1.1, false",
        "198.18.0.1, false",
        "224.0.0.1, false",
        "255.255.255.255, false",
        "8.8.8.8, true",
        "::, false",
        "::1, false",
        "::ffff:10.0.0.1, false",
        "::ffff:8.8.8.8, true",
        "::7f00:1, false",
        "64:ff9b::7f00:1, false",
        "2002:7f00:1::, false",
        "2001:db8::1, false",
        "2001:0:1::1, false",
        "fc00::1, false",
        "fe80::1, false",
        "ff02::1, false",
        "2606:2800:220:1:248:1893:25c8:1946, true"
    })
    void addresses_are_public_or_not(String address, boolean isPublic) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isEqualTo(isPublic);
    }

    @Test
    void a_public_name_of_a_private_address_is_not_connected_to() {
        var asked = new LinkedBlockingQueue<String>();
        DnsResolver lying = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                asked.add(host);
                return new InetAddress[] {InetAddress.getByName("8.8.8.8"), InetAddress.getLoopbackAddress()};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        var calls = new HttpWebhookCalls(new WebhookSettings(false, 8), new CheckedNames(lying));
        var address =
                URI.create("https://rebinding.example:" + server.getAddress().getPort() + "/204");
        assertThat(calls.post(call(address, LONG)).answer())
                .isEqualTo(new Silence("rebinding.example is not a public address"));
        assertThat(asked).containsExactly("rebinding.example");
    }
}
