package dev.tutorium.video.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.kernel.RemoteResult.Unknown;
import dev.tutorium.video.kernel.LocalServer.Fault;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProviderCallsTest {

    private final Echo server = new Echo();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final ProviderCalls calls = new ProviderCalls(
            "echo", new Patience(Duration.ofSeconds(2), Duration.ofMillis(400), Duration.ZERO, 2), metrics);

    /** Answers with the path it was asked for. */
    private static final class Echo extends LocalServer {
        @Override
        protected Reply answer(Request request) {
            return new Reply(request.path().startsWith("/no") ? 404 : 200, "text/plain", request.path());
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void what_fails_twice_is_had_at_the_third_time() {
        server.fail(Fault.ERROR, 2);

        assertThat(ask("/here")).isEqualTo(new Succeeded<>("/here"));
        assertThat(server.seen()).isEqualTo(3);
    }

    @Test
    void what_fails_three_times_is_left_open() {
        server.fail(Fault.ERROR, 3);

        assertThat(ask("/here")).isInstanceOf(Unknown.class);
        assertThat(server.seen()).isEqualTo(3);
    }

    @Test
    void what_is_not_safe_to_repeat_is_asked_once() {
        server.fail(Fault.ERROR, 1);

        assertThat(calls.askOnce("echo", request("/here"), ProviderCallsTest::read))
                .isInstanceOf(Unknown.class);
        assertThat(server.seen()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_understood_is_left_open() {
        RemoteResult<URI> answer = calls.ask("echo", request("/here"), _ -> new Succeeded<>(URI.create("no address")));

        assertThat(answer).isInstanceOf(Unknown.class);
    }

    @Test
    void a_no_is_an_answer() {
        assertThat(ask("/no")).isEqualTo(new Declined<>("404"));
        assertThat(server.seen()).isEqualTo(1);
    }

    @Test
    void nobody_waits_longer_than_an_answer_may_take_and_then_not_again() {
        server.fail(Fault.SILENCE, 1);

        assertThat(ask("/here"))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.reason()).contains("no answer within"));
        assertThat(server.seen()).isEqualTo(1);
    }

    @Test
    void a_provider_that_keeps_failing_is_not_called_for_a_while() {
        server.fail(Fault.ERROR, 1_000);
        IntStream.range(0, 5).forEach(_ -> ask("/here"));
        var before = server.seen();

        assertThat(ask("/here")).isInstanceOf(Unknown.class);
        assertThat(server.seen()).isEqualTo(before).isLessThan(15);
        assertThat(metrics.get("tutorium.video.open").gauge().value()).isEqualTo(1);
    }

    @Test
    void only_so_many_call_at_once() throws InterruptedException {
        server.fail(Fault.SILENCE, 2);
        var waiting = new CountDownLatch(2);
        var callers = IntStream.range(0, 2)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> {
                    waiting.countDown();
                    ask("/slow");
                }))
                .toList();
        waiting.await();
        while (server.seen() < 2) {
            Thread.onSpinWait();
        }

        assertThat(ask("/here"))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.reason()).contains("full"));
        for (var caller : callers) {
            caller.join();
        }
        assertThat(ask("/here")).isEqualTo(new Succeeded<>("/here"));
    }

    @Test
    void what_came_of_calls_is_measured() {
        ask("/here");
        ask("/no");
        ask("/no");

        assertThat(timed("succeeded")).isEqualTo(1);
        assertThat(timed("declined")).isEqualTo(2);
    }

    private long timed(String outcome) {
        return metrics.get("tutorium.video.calls")
                .tags("provider", "echo", "call", "echo", "outcome", outcome)
                .timer()
                .count();
    }

    private RemoteResult<String> ask(String path) {
        return calls.ask("echo", request(path), ProviderCallsTest::read);
    }

    private static RemoteResult<String> read(HttpResponse<byte[]> response) {
        return response.statusCode() == 200
                ? new Succeeded<>(new String(response.body(), StandardCharsets.UTF_8))
                : new Declined<>(String.valueOf(response.statusCode()));
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path)).build();
    }
}
