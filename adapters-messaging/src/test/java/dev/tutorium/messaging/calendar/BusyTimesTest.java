package dev.tutorium.messaging.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BusyTimesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final TimeRange YEAR =
            new TimeRange(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));

    @Test
    void a_single_event_is_busy_from_its_start_to_its_end() {
        assertThat(busy("DTSTART:20260302T100000Z", "DTEND:20260302T113000Z"))
                .containsExactly(range("2026-03-02T10:00:00Z", "2026-03-02T11:30:00Z"));
        assertThat(busy("DTSTART:20260302T100000Z", "DURATION:PT45M"))
                .containsExactly(range("2026-03-02T10:00:00Z", "2026-03-02T10:45:00Z"));
    }

    @Test
    void a_time_without_a_zone_is_the_teachers_and_a_named_one_its_own() {
        assertThat(busy("DTSTART:20260302T100000", "DURATION:PT1H"))
                .containsExactly(range("2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z"));
        assertThat(busy("DTSTART;TZID=America/New_York:20260302T100000", "DURATION:PT1H"))
                .containsExactly(range("2026-03-02T15:00:00Z", "2026-03-02T16:00:00Z"));
        assertThat(busy("DTSTART;TZID=\"/citadel.org/20260101_1/America/New_York\":20260302T100000", "DURATION:PT1H"))
                .containsExactly(range("2026-03-02T15:00:00Z", "2026-03-02T16:00:00Z"));
    }

    @Test
    void a_day_is_a_day_where_the_teacher_is_whatever_its_length() {
        assertThat(busy("DTSTART;VALUE=DATE:20260329"))
                .containsExactly(range("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"));
        assertThat(busy("DTSTART;VALUE=DATE:20260302", "DTEND;VALUE=DATE:20260305"))
                .containsExactly(range("2026-03-01T23:00:00Z", "2026-03-04T23:00:00Z"));
    }

    @Test
    void a_weekly_event_keeps_its_time_on_the_wall_over_a_change_of_clocks() {
        assertThat(busy("DTSTART;TZID=Europe/Berlin:20260322T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2"))
                .containsExactly(
                        range("2026-03-22T09:00:00Z", "2026-03-22T10:00:00Z"),
                        range("2026-03-29T08:00:00Z", "2026-03-29T09:00:00Z"));
    }

    @Test
    void an_end_of_a_rule_in_utc_is_the_time_it_is_where_the_event_is() {
        assertThat(busy(
                        "DTSTART;TZID=America/New_York:20260302T200000",
                        "DURATION:PT1H",
                        "RRULE:FREQ=DAILY;UNTIL=20260304T010000Z"))
                .extracting(TimeRange::start)
                .containsExactly(Instant.parse("2026-03-03T01:00:00Z"), Instant.parse("2026-03-04T01:00:00Z"));
        assertThat(busy("DTSTART:20260302T100000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=20260303"))
                .hasSize(2);
    }

    @Test
    void exceptions_are_free_and_additions_busy() {
        assertThat(busy(
                        "DTSTART:20260302T100000Z",
                        "DURATION:PT1H",
                        "RRULE:FREQ=DAILY;COUNT=3",
                        "EXDATE:20260303T100000Z",
                        "RDATE:20260310T120000Z,20260311T120000Z"))
                .extracting(TimeRange::start)
                .containsExactly(
                        Instant.parse("2026-03-02T10:00:00Z"),
                        Instant.parse("2026-03-04T10:00:00Z"),
                        Instant.parse("2026-03-10T12:00:00Z"),
                        Instant.parse("2026-03-11T12:00:00Z"));
    }

    @Test
    void an_occurrence_that_was_moved_is_busy_where_it_is_now_and_one_that_was_cancelled_nowhere() {
        var calendar = calendar(
                event("UID:a", "DTSTART:20260302T100000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3"),
                event("UID:a", "RECURRENCE-ID:20260303T100000Z", "DTSTART:20260303T150000Z", "DURATION:PT1H"),
                event("UID:a", "RECURRENCE-ID:20260304T100000Z", "DTSTART:20260304T100000Z", "STATUS:CANCELLED"));

        assertThat(read(calendar))
                .extracting(TimeRange::start)
                .containsExactly(Instant.parse("2026-03-02T10:00:00Z"), Instant.parse("2026-03-03T15:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"STATUS:CANCELLED", "TRANSP:TRANSPARENT", "DTEND:20260302T100000Z", "DTEND:20260302T090000Z"})
    void what_is_cancelled_free_or_of_no_length_is_not_busy(String line) {
        assertThat(busy("DTSTART:20260302T100000Z", line)).isEmpty();
    }

    @Test
    void a_rule_from_long_ago_is_read_in_the_window_only() {
        assertThat(busy("DTSTART:19800101T100000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY"))
                .hasSize(365);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART:tomorrow",
                "DTSTART:20261399T100000Z",
                "RRULE:FREQ=SECONDLY",
                "RRULE:FREQ=NEVER",
                "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "DURATION:long",
                "nonsense"
            })
    void an_event_that_cannot_be_understood_leaves_the_others(String line) {
        var calendar = calendar(
                event("UID:a", line.startsWith("DTSTART") ? "X:1" : "DTSTART:20260301T100000Z", line),
                event("UID:b", "DTSTART:20260302T100000Z", "DURATION:PT1H"));

        assertThat(read(calendar)).contains(range("2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z"));
    }

    @Test
    void a_zone_that_the_calendar_describes_is_followed() {
        var zone = String.join(
                "\r\n",
                "BEGIN:VTIMEZONE",
                "TZID:W. Europe Standard Time",
                "BEGIN:STANDARD",
                "DTSTART:16010101T030000",
                "TZOFFSETFROM:+0200",
                "TZOFFSETTO:+0100",
                "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10",
                "END:STANDARD",
                "BEGIN:DAYLIGHT",
                "DTSTART:16010101T020000",
                "TZOFFSETFROM:+0100",
                "TZOFFSETTO:+0200",
                "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3",
                "END:DAYLIGHT",
                "END:VTIMEZONE");
        var event = event(
                "DTSTART;TZID=W. Europe Standard Time:20260322T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2");

        assertThat(new BusyTimes(YEAR, 10, 10).of(calendar(zone, event), ZoneId.of("Asia/Tokyo")))
                .containsExactly(
                        range("2026-03-22T09:00:00Z", "2026-03-22T10:00:00Z"),
                        range("2026-03-29T08:00:00Z", "2026-03-29T09:00:00Z"));
    }

    @Test
    void folded_lines_and_what_is_inside_an_event_are_read_as_they_are_meant() {
        assertThat(busy(
                        "SUMMARY:a long\r\n  title",
                        "DTSTART:20260302T1000\r\n 00Z",
                        "BEGIN:VALARM",
                        "DURATION:PT9H",
                        "END:VALARM",
                        "DURATION:PT1H"))
                .containsExactly(range("2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z"));
    }

    @Test
    void times_that_touch_or_overlap_are_one() {
        assertThat(read(calendar(
                        event("UID:a", "DTSTART:20260302T100000Z", "DURATION:PT1H"),
                        event("UID:b", "DTSTART:20260302T103000Z", "DURATION:PT1H"),
                        event("UID:c", "DTSTART:20260302T113000Z", "DURATION:PT1H"))))
                .containsExactly(range("2026-03-02T10:00:00Z", "2026-03-02T12:30:00Z"));
    }

    @Test
    void what_is_no_calendar_or_too_much_is_refused() {
        assertThatThrownBy(() -> read("<html>")).hasMessage("this is no calendar");
        var three = calendar(event("DTSTART:20260302T100000Z"), event("DTSTART:20260302T100000Z"), event("X:1"));
        assertThatThrownBy(() -> new BusyTimes(YEAR, 2, 10).of(three, BERLIN)).hasMessageContaining("too many events");
        var many = calendar(event("DTSTART:20260302T100000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=11"));
        assertThatThrownBy(() -> new BusyTimes(YEAR, 2, 10).of(many, BERLIN)).hasMessageContaining("too many busy");
    }

    private static List<TimeRange> busy(String... lines) {
        return read(calendar(event(lines)));
    }

    private static List<TimeRange> read(String calendar) {
        return new BusyTimes(YEAR, 100, 1_000).of(calendar, BERLIN);
    }

    private static String calendar(String... components) {
        return "BEGIN:VCALENDAR\r\n" + String.join("\r\n", components) + "\r\nEND:VCALENDAR\r\n";
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT";
    }

    private static TimeRange range(String start, String end) {
        return new TimeRange(Instant.parse(start), Instant.parse(end));
    }
}
