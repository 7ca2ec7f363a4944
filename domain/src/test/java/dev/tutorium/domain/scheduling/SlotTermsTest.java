package dev.tutorium.domain.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SlotTermsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration NEGATIVE = Duration.ofMinutes(-1);

    private static SlotTerms lasting(Duration duration) {
        var other = SlotTerms.standard(MINUTE);
        return new SlotTerms(
                null, duration, other.grid(), other.buffers(), other.leadTime(), other.maxima(), other.size());
    }

    private static void refused(String rule, ThrowingCallable made) {
        assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(rule);
    }

    @Test
    void a_duration_is_a_whole_minute_or_more() {
        assertThatCode(() -> lasting(MINUTE)).doesNotThrowAnyException();
        refused("a duration", () -> lasting(Duration.ZERO));
        refused("a duration", () -> lasting(MINUTE.plusSeconds(1)));
        refused("a duration", () -> lasting(MINUTE.plusNanos(1)));
    }

    @Test
    void a_step_is_a_whole_minute_or_more() {
        assertThatCode(() -> new Grid(MINUTE, Packing.STEP)).doesNotThrowAnyException();
        refused("a step", () -> new Grid(Duration.ZERO, Packing.STEP));
        refused("a step", () -> new Grid(MINUTE.plusSeconds(1), Packing.STEP));
    }

    @Test
    void buffers_are_whole_minutes_and_not_negative() {
        assertThatCode(() -> new Buffers(Duration.ZERO, MINUTE)).doesNotThrowAnyException();
        refused("whole minutes", () -> new Buffers(Duration.ofSeconds(1), Duration.ZERO));
        refused("whole minutes", () -> new Buffers(Duration.ZERO, Duration.ofSeconds(1)));
        refused("not negative", () -> new Buffers(NEGATIVE, Duration.ZERO));
        refused("not negative", () -> new Buffers(Duration.ZERO, NEGATIVE));
    }

    @Test
    void a_session_with_its_buffers_takes_at_most_a_day() {
        var hours = SlotTerms.standard(Duration.ofHours(22));
        assertThatCode(() -> hours.withBuffers(Duration.ofHours(1), Duration.ofHours(1)))
                .doesNotThrowAnyException();
        refused("24 hours", () -> hours.withBuffers(Duration.ofMinutes(61), Duration.ofHours(1)));
        refused("24 hours", () -> hours.withBuffers(Duration.ofHours(1), Duration.ofMinutes(61)));
    }

    @Test
    void notice_and_horizon_are_not_negative() {
        assertThatCode(() -> new LeadTime(Duration.ZERO, Duration.ZERO)).doesNotThrowAnyException();
        refused("not negative", () -> new LeadTime(Duration.ofNanos(-1), Duration.ZERO));
        refused("not negative", () -> new LeadTime(Duration.ZERO, Duration.ofNanos(-1)));
    }

    @Test
    void a_maximum_is_one_or_more_or_none() {
        assertThatCode(() -> new Maxima(1, 1)).doesNotThrowAnyException();
        refused("a maximum", () -> new Maxima(0, null));
        refused("a maximum", () -> new Maxima(null, 0));
    }

    @Test
    void the_minimum_of_participants_is_from_one_to_the_capacity() {
        assertThat(new GroupSize(3, 3).isGroup()).isTrue();
        assertThat(new GroupSize(2, 1).isGroup()).isTrue();
        assertThat(GroupSize.ONE.isGroup()).isFalse();
        refused("minimum of participants", () -> new GroupSize(3, 0));
        refused("minimum of participants", () -> new GroupSize(3, 4));
        refused("minimum of participants", () -> new GroupSize(0, 0));
    }

    @Test
    void a_service_that_sets_nothing_has_the_platforms_terms() {
        var terms = SlotTerms.standard(Duration.ofMinutes(50));
        assertThat(terms)
                .isEqualTo(new SlotTerms(
                        null,
                        Duration.ofMinutes(50),
                        new Grid(Duration.ofMinutes(50), Packing.STEP),
                        Buffers.NONE,
                        new LeadTime(Duration.ofHours(2), Duration.ofDays(60)),
                        Maxima.NONE,
                        GroupSize.ONE));
    }
}
