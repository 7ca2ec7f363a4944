package dev.tutorium.domain.scheduling;

import static dev.tutorium.domain.scheduling.Calendars.TEACHER;
import static dev.tutorium.domain.scheduling.Calendars.hours;
import static dev.tutorium.domain.scheduling.Calendars.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.OverrideId;
import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.kernel.TimeOffId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The values a teacher's hours are made of. */
class HoursTest {

    private static final LocalDate DATE = LocalDate.parse("2026-03-03");
    private static final UUID ID = new UUID(7, 1);

    @Test
    void hours_of_a_date_lie_within_it_and_end_after_they_start() {
        assertThat(new DayHours(0, 1440)).isEqualTo(hours("00:00", "24:00"));
        assertThat(new DayHours(1439, 1440).startMinute()).isEqualTo(1439);
        for (var wrong : List.of(List.of(-1, 60), List.of(0, 1441), List.of(60, 60), List.of(61, 60))) {
            assertThatThrownBy(() -> new DayHours(wrong.get(0), wrong.get(1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void hours_that_touch_do_not_overlap() {
        assertThat(hours("09:00", "10:00").overlaps(hours("10:00", "11:00"))).isFalse();
        assertThat(hours("10:00", "11:00").overlaps(hours("09:00", "10:00"))).isFalse();
        assertThat(hours("09:00", "10:01").overlaps(hours("10:00", "11:00"))).isTrue();
        assertThat(hours("10:00", "11:00").overlaps(hours("09:00", "10:01"))).isTrue();
    }

    @Test
    void rules_of_two_days_do_not_overlap() {
        var monday = WeeklyRule.of(DayOfWeek.MONDAY, 540, 600);
        assertThat(monday.overlaps(WeeklyRule.of(DayOfWeek.MONDAY, 570, 630))).isTrue();
        assertThat(monday.overlaps(WeeklyRule.of(DayOfWeek.MONDAY, 600, 630))).isFalse();
        assertThat(monday.overlaps(WeeklyRule.of(DayOfWeek.TUESDAY, 540, 600))).isFalse();
    }

    @Test
    void an_override_keeps_its_hours_in_order_by_start_and_then_by_end() {
        var override = override(hours("14:00", "15:00"), hours("09:00", "11:00"), hours("09:00", "10:00"));
        assertThat(override.hours())
                .containsExactly(hours("09:00", "10:00"), hours("09:00", "11:00"), hours("14:00", "15:00"));
        assertThat(override.isBlocked()).isFalse();
        assertThat(override().isBlocked()).isTrue();
        assertThat(override.uuid()).isEqualTo(ID);
        assertThat(override.first()).isEqualTo(DATE);
        assertThat(override.last()).isEqualTo(DATE);
    }

    @Test
    void time_off_may_be_one_date_and_not_end_before_it_begins() {
        var away = away(DATE, DATE.plusDays(1));
        assertThat(away(DATE, DATE).includes(DATE)).isTrue();
        assertThat(away.includes(DATE.minusDays(1))).isFalse();
        assertThat(away.includes(DATE)).isTrue();
        assertThat(away.includes(DATE.plusDays(1))).isTrue();
        assertThat(away.includes(DATE.plusDays(2))).isFalse();
        assertThat(away.uuid()).isEqualTo(ID);
        assertThatThrownBy(() -> away(DATE, DATE.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_changed_schedule_is_the_same_one() {
        var zone = ZoneId.of("Europe/Berlin");
        var schedule = new WeeklySchedule(new ScheduleId(ID), TEACHER, "Usual", zone, List.of(), false, 4);
        var rules = List.of(WeeklyRule.of(DayOfWeek.MONDAY, 540, 600));
        var tokyo = ZoneId.of("Asia/Tokyo");
        assertThat(schedule.changed("Summer", tokyo, rules))
                .isEqualTo(new WeeklySchedule(new ScheduleId(ID), TEACHER, "Summer", tokyo, rules, false, 4));
        assertThat(schedule.asMain(true))
                .isEqualTo(new WeeklySchedule(new ScheduleId(ID), TEACHER, "Usual", zone, List.of(), true, 4));
    }

    @Test
    void a_calendar_puts_what_is_busy_in_order() {
        var calendar = Calendars.in("UTC", "2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z")
                .external("2026-03-03T12:00:00Z", "2026-03-03T13:00:00Z")
                .external("2026-03-03T09:00:00Z", "2026-03-03T10:00:00Z")
                .build();
        assertThat(calendar.busy())
                .extracting(Busy::time)
                .containsExactly(
                        range("2026-03-03T09:00:00Z", "2026-03-03T10:00:00Z"),
                        range("2026-03-03T12:00:00Z", "2026-03-03T13:00:00Z"));
    }

    private static DateOverride override(DayHours... hours) {
        return new DateOverride(new OverrideId(ID), TEACHER, DATE, List.of(hours), "", 1);
    }

    private static TimeOff away(LocalDate first, LocalDate last) {
        return new TimeOff(new TimeOffId(ID), TEACHER, first, last, "", 1);
    }
}
