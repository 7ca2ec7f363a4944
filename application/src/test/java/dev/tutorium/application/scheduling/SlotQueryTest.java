package dev.tutorium.application.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.SchedulingPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SlotQueryTest {

    private static final SchedulingPolicy POLICY = SchedulingPolicy.standard();

    /** A Tuesday in Athens, which is two hours ahead. */
    private static final LocalDate DATE = LocalDate.parse("2026-03-03");

    private static SlotQuery query(@Nullable String from, @Nullable String to, Integer... days) {
        return new SlotQuery("Europe/Athens", DATE, DATE, from, to, List.of(days));
    }

    private static boolean isPreferred(SlotQuery query, String start, String end) {
        return query.preference().isMet(new TimeRange(Instant.parse(start), Instant.parse(end)), query.zone());
    }

    @Test
    void dates_are_those_of_the_askers_zone_and_both_are_included() {
        assertThat(query(null, null).window(POLICY))
                .isEqualTo(new TimeRange(Instant.parse("2026-03-02T22:00:00Z"), Instant.parse("2026-03-03T22:00:00Z")));
    }

    @Test
    void a_query_spans_62_days_and_not_63() {
        var longest = new SlotQuery("UTC", DATE, DATE.plusDays(61), null, null, List.of());
        assertThat(longest.window(POLICY).length().toDays()).isEqualTo(62);
        var longer = new SlotQuery("UTC", DATE, DATE.plusDays(62), null, null, List.of());
        assertThatThrownBy(() -> longer.window(POLICY)).isInstanceOf(Malformed.class);
        var reversed = new SlotQuery("UTC", DATE, DATE.minusDays(1), null, null, List.of());
        assertThatThrownBy(() -> reversed.window(POLICY)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_slot_is_preferred_when_it_lies_inside_the_preferred_hours_of_a_preferred_day() {
        var evenings = query("17:00", "19:00", 2, 4);
        assertThat(isPreferred(evenings, "2026-03-03T15:00:00Z", "2026-03-03T17:00:00Z"))
                .isTrue();
        assertThat(isPreferred(evenings, "2026-03-03T14:59:00Z", "2026-03-03T15:59:00Z"))
                .isFalse();
        assertThat(isPreferred(evenings, "2026-03-03T16:01:00Z", "2026-03-03T17:01:00Z"))
                .isFalse();
        assertThat(isPreferred(evenings, "2026-03-04T15:00:00Z", "2026-03-04T16:00:00Z"))
                .as("a Wednesday")
                .isFalse();
    }

    @Test
    void midnight_ends_a_preferred_day() {
        assertThat(isPreferred(query("20:00", "24:00"), "2026-03-03T21:00:00Z", "2026-03-03T22:00:00Z"))
                .isTrue();
        assertThat(isPreferred(query("20:00", "24:00"), "2026-03-03T21:01:00Z", "2026-03-03T22:01:00Z"))
                .isFalse();
        assertThat(isPreferred(query("20:00", "23:59"), "2026-03-03T21:00:00Z", "2026-03-03T22:00:00Z"))
                .isFalse();
    }

    @Test
    void one_preference_is_enough_and_without_any_nothing_is_preferred() {
        assertThat(isPreferred(query(null, null, 2), "2026-03-03T15:00:00Z", "2026-03-03T16:00:00Z"))
                .isTrue();
        assertThat(isPreferred(query(null, null), "2026-03-03T15:00:00Z", "2026-03-03T16:00:00Z"))
                .isFalse();
    }

    @Test
    void preferences_that_cannot_be_met_are_malformed() {
        assertThatThrownBy(() -> query("19:00", "17:00").preference()).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> query("7pm", null).preference()).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> query(null, null, 8).preference()).isInstanceOf(Malformed.class);
    }
}
