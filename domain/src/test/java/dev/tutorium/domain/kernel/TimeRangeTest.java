package dev.tutorium.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeRangeTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-03-02T11:00:00Z");

    @Test
    void ranges_that_touch_do_not_overlap() {
        assertThat(new TimeRange(NINE, TEN).overlaps(new TimeRange(TEN, ELEVEN)))
                .isFalse();
        assertThat(new TimeRange(NINE, TEN.plusNanos(1)).overlaps(new TimeRange(TEN, ELEVEN)))
                .isTrue();
    }

    @Test
    void a_range_holds_its_start_and_not_its_end() {
        var range = new TimeRange(NINE, TEN);
        assertThat(range.contains(NINE)).isTrue();
        assertThat(range.contains(TEN)).isFalse();
    }

    @Test
    void an_empty_or_reversed_range_does_not_exist() {
        assertThatThrownBy(() -> new TimeRange(NINE, NINE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TimeRange(TEN, NINE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void widening_adds_buffers_on_both_sides() {
        assertThat(new TimeRange(NINE, TEN).widened(Duration.ofMinutes(10), Duration.ofMinutes(15)))
                .isEqualTo(new TimeRange(NINE.minusSeconds(600), TEN.plusSeconds(900)));
    }
}
