package dev.tutorium.rest.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@MicronautTest
class IdempotencyTest {

    private static final String PATH = "/api/teacher/probe-once/";

    @Inject
    Wire wire;

    private final String key = UUID.randomUUID().toString();

    private Wire.Reply post(String what, String body) {
        return wire.post(PATH + what, body, "Idempotency-Key", key);
    }

    @Test
    void a_repeat_with_the_same_key_and_body_gets_the_first_answer() {
        var first = post("do", "{\"a\":\"1\"}");
        var second = post("do", "{\"a\":\"1\"}");
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(wire.post(PATH + "do", "{\"a\":\"1\"}").text()).isNotEqualTo(first.text());
    }

    @Test
    void a_repeat_is_told_in_the_surfaces_envelope_as_the_first_was() {
        var first = wire.post("/v1/probe-once/do", "{}", "Idempotency-Key", key);
        var second = wire.post("/v1/probe-once/do", "{}", "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
    }

    @Test
    void the_key_of_another_request_is_refused() {
        post("do", "{\"a\":\"1\"}");
        var other = post("do", "{\"a\":\"2\"}");
        assertThat(other.status()).isEqualTo(422);
        assertThat(Surface.code(other.body())).isEqualTo("key_reused");
    }

    @Test
    void a_refusal_is_kept_with_its_status_and_type() {
        var first = post("denied", "{}");
        var second = post("denied", "{}");
        assertThat(first.status()).isEqualTo(403);
        assertThat(second.status()).isEqualTo(403);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    }

    @Test
    void a_conflict_is_not_kept() {
        post("conflict", "{}");
        assertThat(post("conflict", "{}").header("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void a_key_with_blanks_is_malformed() {
        var reply = wire.post(PATH + "do", "{}", "Idempotency-Key", "a b");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(Surface.WORKSPACE.fields(reply.body())).containsExactly("header:Idempotency-Key");
    }
}
