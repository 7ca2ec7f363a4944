package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class SandboxClockTest extends ServerTest {

    @Inject
    InstantSource clock;

    @Test
    void the_clock_moves_forward_by_what_is_asked() {
        var before = clock.instant();
        var answer = post("/sandbox/clock", "{\"advance\":\"PT25H\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Duration.between(before, clock.instant())).isBetween(Duration.ofHours(25), Duration.ofHours(26));
        assertThat(get("/sandbox/clock").body()).contains("\"ahead\":\"PT25H\"");
    }

    @Test
    void the_clock_never_moves_back() {
        var answer = post("/sandbox/clock", "{\"advance\":\"PT-1H\"}");
        assertThat(answer.statusCode()).isBetween(400, 599);
        assertThat(clock.instant()).isAfter(Instant.now().minusSeconds(60));
    }
}
