package dev.tutorium.domain.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private static final Instant READ = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void what_was_read_up_to_an_hour_ago_is_fresh_and_longer_ago_stale() {
        var policy = SchedulingPolicy.standard();
        var hour = READ.plus(Duration.ofHours(1));
        assertThat(Freshness.of(READ, policy, hour)).isEqualTo(new Freshness(READ, false));
        assertThat(Freshness.of(READ, policy, hour.plusNanos(1))).isEqualTo(new Freshness(READ, true));
    }
}
