package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovableClockTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void a_kept_clock_is_as_far_ahead_after_a_restart(@TempDir Path folder) {
        var file = folder.resolve("clock");
        var clock = new MovableClock(InstantSource.fixed(NOON), file);
        assertThat(clock.instant()).isEqualTo(NOON);
        clock.advance(Duration.ofHours(25));
        clock.advance(Duration.ofHours(1));
        assertThat(new MovableClock(InstantSource.fixed(NOON), file).instant())
                .isEqualTo(NOON.plus(Duration.ofHours(26)));
    }

    @Test
    void a_clock_that_is_not_kept_starts_at_the_machines() {
        var clock = new MovableClock(InstantSource.fixed(NOON), null);
        clock.advance(Duration.ofHours(25));
        assertThat(new MovableClock(InstantSource.fixed(NOON), null).instant()).isEqualTo(NOON);
    }
}
