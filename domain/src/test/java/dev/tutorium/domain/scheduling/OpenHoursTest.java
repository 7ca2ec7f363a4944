package dev.tutorium.domain.scheduling;

import static dev.tutorium.domain.scheduling.Calendars.hours;
import static dev.tutorium.domain.scheduling.Calendars.lasting;
import static dev.tutorium.domain.scheduling.Calendars.starts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenHoursTest {

    private static List<String> slots(Calendars calendar, int minutes) {
        var built = calendar.build();
        return starts(
                Bookability.slots(built, lasting(minutes), built.covered(), Instant.EPOCH.plusSeconds(1_700_000_000)));
    }

    @Test
    void hours_that_begin_in_a_gap_begin_after_it() {
        var calendar = Calendars.in("Europe/Berlin", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")
                .open(DayOfWeek.SUNDAY, "02:30", "05:00");
        assertThat(slots(calendar, 60)).containsExactly("2026-03-29T01:00:00Z", "2026-03-29T02:00:00Z");
    }

    @Test
    void hours_that_lie_in_a_gap_do_not_happen() {
        var calendar = Calendars.in("Europe/Berlin", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")
                .open(DayOfWeek.SUNDAY, "02:00", "03:00");
        assertThat(slots(calendar, 1)).isEmpty();
    }

    @Test
    void hours_over_a_gap_are_shorter_by_it() {
        var calendar = Calendars.in("Europe/Berlin", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")
                .open(DayOfWeek.SUNDAY, "01:00", "04:00");
        assertThat(slots(calendar, 60)).containsExactly("2026-03-29T00:00:00Z", "2026-03-29T01:00:00Z");
    }

    @Test
    void hours_begin_when_the_clock_shows_them_first_and_end_when_it_shows_them_last() {
        var calendar = Calendars.in("Europe/Berlin", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z")
                .open(DayOfWeek.SUNDAY, "02:00", "03:00");
        assertThat(slots(calendar, 60)).containsExactly("2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z");
        var halves = Calendars.in("Europe/Berlin", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z")
                .open(DayOfWeek.SUNDAY, "02:15", "02:45");
        assertThat(slots(halves, 30))
                .containsExactly("2026-10-25T00:15:00Z", "2026-10-25T00:45:00Z", "2026-10-25T01:15:00Z");
    }

    @Test
    void midnight_that_comes_twice_belongs_to_the_next_date() {
        var havana = Calendars.in("America/Havana", "2026-10-31T04:00:00Z", "2026-11-02T05:00:00Z")
                .open(DayOfWeek.SATURDAY, "22:00", "24:00");
        assertThat(slots(havana, 60)).containsExactly("2026-11-01T02:00:00Z", "2026-11-01T03:00:00Z");
    }

    @Test
    void the_grid_steps_in_elapsed_minutes_over_a_change_of_the_clock() {
        var calendar = Calendars.in("Europe/Berlin", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z")
                .open(DayOfWeek.SUNDAY, "01:00", "05:00");
        assertThat(slots(calendar, 90))
                .containsExactly("2026-10-24T23:00:00Z", "2026-10-25T00:30:00Z", "2026-10-25T02:00:00Z");
    }

    @Test
    void hours_on_both_sides_of_midnight_are_one_window_and_a_minute_between_makes_them_two() {
        var joined = Calendars.in("UTC", "2026-03-02T00:00:00Z", "2026-03-04T00:00:00Z")
                .open(DayOfWeek.MONDAY, "23:00", "24:00")
                .open(DayOfWeek.TUESDAY, "00:00", "01:00");
        assertThat(slots(joined, 120)).containsExactly("2026-03-02T23:00:00Z");
        var apart = Calendars.in("UTC", "2026-03-02T00:00:00Z", "2026-03-04T00:00:00Z")
                .open(DayOfWeek.MONDAY, "23:00", "23:59")
                .open(DayOfWeek.TUESDAY, "00:00", "01:00");
        assertThat(slots(apart, 120)).isEmpty();
    }

    @Test
    void hours_that_began_before_the_window_keep_their_grid_in_it() {
        var calendar = Calendars.in("UTC", "2026-03-03T00:00:00Z", "2026-03-03T04:00:00Z")
                .open(DayOfWeek.MONDAY, "22:00", "24:00")
                .open(DayOfWeek.TUESDAY, "00:00", "04:00");
        assertThat(slots(calendar, 50))
                .containsExactly(
                        "2026-03-03T00:30:00Z", "2026-03-03T01:20:00Z", "2026-03-03T02:10:00Z", "2026-03-03T03:00:00Z");
    }

    @Test
    void a_teacher_who_never_closes_starts_the_grid_each_monday() {
        var calendar = Calendars.in("UTC", "2026-03-01T22:00:00Z", "2026-03-02T02:00:00Z")
                .openDaily("00:00", "24:00");
        assertThat(slots(calendar, 50))
                .as("23:30 is left out: its lesson would run into the first of Monday")
                .containsExactly(
                        "2026-03-01T22:40:00Z", "2026-03-02T00:00:00Z", "2026-03-02T00:50:00Z", "2026-03-02T01:40:00Z");
    }

    @Test
    void a_date_the_zone_skipped_has_no_hours() {
        var calendar = Calendars.in("Pacific/Apia", "2011-12-29T10:00:00Z", "2011-12-31T10:00:00Z")
                .open(DayOfWeek.FRIDAY, "09:00", "17:00")
                .open(DayOfWeek.SATURDAY, "09:00", "10:00");
        var built = calendar.build();
        assertThat(starts(
                        Bookability.slots(built, lasting(60), built.covered(), Instant.parse("2011-12-01T00:00:00Z"))))
                .containsExactly("2011-12-30T19:00:00Z");
    }

    @Test
    void an_override_may_open_a_date_the_week_leaves_closed() {
        var calendar = Calendars.in("UTC", "2026-03-02T00:00:00Z", "2026-03-04T00:00:00Z")
                .override("2026-03-03", hours("10:00", "11:00"), hours("08:00", "09:00"));
        assertThat(slots(calendar, 60)).containsExactly("2026-03-03T08:00:00Z", "2026-03-03T10:00:00Z");
    }

    @Test
    void open_hours_are_told_as_whole_stretches() {
        var evenings = Calendars.in("UTC", "2026-03-03T00:00:00Z", "2026-03-04T00:00:00Z")
                .open(DayOfWeek.MONDAY, "22:00", "24:00")
                .open(DayOfWeek.TUESDAY, "00:00", "01:00")
                .open(DayOfWeek.TUESDAY, "10:00", "11:00")
                .open(DayOfWeek.WEDNESDAY, "10:00", "11:00")
                .build();
        assertThat(Bookability.openHours(evenings, evenings.covered()))
                .containsExactly(
                        Calendars.range("2026-03-02T22:00:00Z", "2026-03-03T01:00:00Z"),
                        Calendars.range("2026-03-03T10:00:00Z", "2026-03-03T11:00:00Z"));
        var always = Calendars.in("UTC", "2026-03-03T00:00:00Z", "2026-03-04T00:00:00Z")
                .openDaily("00:00", "24:00")
                .build();
        assertThat(Bookability.openHours(always, always.covered())).hasSize(1);
    }

    @Test
    void hours_that_lie_in_a_gap_are_not_told() {
        var calendar = Calendars.in("Europe/Berlin", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")
                .open(DayOfWeek.SUNDAY, "02:00", "03:00")
                .build();
        assertThat(Bookability.openHours(calendar, calendar.covered())).isEmpty();
    }

    @Test
    void hours_that_end_where_a_grid_would_start_anew_are_told_as_one_stretch() {
        var calendar = Calendars.in("UTC", "2026-03-14T00:00:00Z", "2026-03-18T00:00:00Z")
                .openDaily("00:00", "24:00")
                .override("2026-03-16")
                .build();
        assertThat(Bookability.openHours(calendar, calendar.covered()))
                .extracting(range -> range.end().toString())
                .startsWith("2026-03-16T00:00:00Z")
                .hasSize(2);
    }

    @Test
    void however_many_hours_a_calendar_has_none_is_lost() {
        for (var days = 40; days <= 62; days++) {
            var from = Instant.parse("2026-06-01T00:00:00Z");
            var calendar = Calendars.in(
                            "UTC",
                            from.toString(),
                            from.plusSeconds(days * 86_400L).toString())
                    .openDaily("09:00", "10:00");
            assertThat(slots(calendar, 60)).hasSize(days);
            assertThat(slots(calendar.openDaily("11:00", "12:00").openDaily("13:00", "14:00"), 60))
                    .hasSize(3 * days)
                    .doesNotHaveDuplicates();
        }
    }
}
