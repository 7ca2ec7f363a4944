package dev.tutorium.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link RateCounts} does. */
public abstract class RateCountsContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private String bucket = "";

    @BeforeEach
    void a_new_bucket() {
        bucket = UUID.randomUUID().toString();
    }

    protected abstract RateCounts counts();

    @Test
    void uses_in_one_window_add_up_and_leave_its_end_where_it_is() {
        counts().count(bucket, MINUTE, NOON);
        assertThat(counts().count(bucket, MINUTE, NOON.plusSeconds(59)))
                .isEqualTo(new RateCounts.Use(2, NOON.plusSeconds(60)));
    }

    @Test
    void a_use_at_the_end_of_a_window_begins_the_next() {
        counts().count(bucket, MINUTE, NOON);
        assertThat(counts().count(bucket, MINUTE, NOON.plusSeconds(60)))
                .isEqualTo(new RateCounts.Use(1, NOON.plusSeconds(120)));
    }

    @Test
    void buckets_are_counted_apart() {
        counts().count(bucket, MINUTE, NOON);
        assertThat(counts().count(bucket + "'", MINUTE, NOON).uses()).isEqualTo(1);
    }

    @Test
    void a_window_that_has_ended_is_forgotten() {
        counts().count(bucket, MINUTE, NOON);
        assertThat(counts().forgetEndedBefore(NOON.plusSeconds(60), 1_000)).isZero();
        assertThat(counts().forgetEndedBefore(NOON.plusSeconds(61), 1_000)).isPositive();
    }
}
