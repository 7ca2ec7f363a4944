package dev.tutorium.rest.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@MicronautTest
class RateLimitTest {

    @Inject
    Wire wire;

    @ParameterizedTest
    @EnumSource
    void one_use_too_many_is_429_and_says_when_to_come_back(Surface surface) {
        var path = surface.base + "/probe-often";
        assertThat(wire.get(path).header("RateLimit-Remaining")).isEqualTo("1");
        assertThat(wire.get(path).status()).isEqualTo(200);
        var late = wire.get(path);
        assertThat(late.status()).isEqualTo(429);
        assertThat(Surface.code(late.body())).isEqualTo(surface.code("rate_limited"));
        assertThat(late.header("RateLimit-Limit")).isEqualTo("2");
        assertThat(Integer.parseInt(late.header("Retry-After"))).isBetween(1, 60);
    }

    @Test
    void a_workspace_session_has_a_hundred_requests_a_minute_in_all() {
        var cookie = new String[] {"Cookie", "pinteach_session=the student's cookie"};
        for (var request = 0; request < 100; request++) {
            assertThat(wire.get("/api/teacher/probe-me", cookie).status()).isEqualTo(200);
        }
        assertThat(wire.get("/api/teacher/probe-anyone", cookie).status()).isEqualTo(429);
        assertThat(wire.get("/api/teacher/probe-anyone").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"30/min, 30, PT1M", "3/hr, 3, PT1H", "3/hour, 3, PT1H", "5/minute, 5, PT1M"})
    void a_rate_reads_as_the_contracts_write_it(String text, int uses, Duration window) {
        assertThat(Rate.parse(text)).isEqualTo(new Rate(uses, window));
    }

    @Test
    void anything_else_is_no_rate() {
        assertThatThrownBy(() -> Rate.parse("often")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rate.parse("3/fortnight")).isInstanceOf(IllegalArgumentException.class);
    }
}
