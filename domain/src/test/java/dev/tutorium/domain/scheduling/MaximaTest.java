package dev.tutorium.domain.scheduling;

import static dev.tutorium.domain.scheduling.Calendars.OTHER_SERVICE;
import static dev.tutorium.domain.scheduling.Calendars.SERVICE;
import static dev.tutorium.domain.scheduling.Calendars.lasting;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Daily and weekly maxima are counted by the dates of the teacher's zone, however long those are. */
class MaximaTest {

    private static final Instant LONG_BEFORE = Instant.parse("2026-01-05T00:00:00Z");

    private static Calendars berlin() {
        return Calendars.in("Europe/Berlin", "2026-03-01T00:00:00Z", "2026-12-01T00:00:00Z")
                .openDaily("00:00", "24:00");
    }

    private static boolean isOffered(Calendars calendar, SlotTerms terms, String start) {
        return Bookability.check(calendar.build(), terms, Instant.parse(start), LONG_BEFORE)
                .isAccepted();
    }

    private static SlotTerms daily(int maximum) {
        return lasting(60).withMaxima(maximum, null);
    }

    private static SlotTerms weekly(int maximum) {
        return lasting(60).withMaxima(null, maximum);
    }

    @Test
    void a_date_of_25_hours_is_one_date() {
        var calendar = berlin().session("2026-10-24T22:00:00Z", "2026-10-24T23:00:00Z");
        assertThat(isOffered(calendar, daily(1), "2026-10-25T22:00:00Z"))
                .as("its last hour")
                .isFalse();
        assertThat(isOffered(calendar, daily(2), "2026-10-25T22:00:00Z")).isTrue();
        assertThat(isOffered(calendar, daily(1), "2026-10-25T23:00:00Z"))
                .as("the next date")
                .isTrue();
        assertThat(isOffered(calendar, daily(1), "2026-10-24T21:00:00Z"))
                .as("the date before")
                .isTrue();
    }

    @Test
    void a_date_of_23_hours_is_one_date() {
        var calendar = berlin().session("2026-03-28T23:00:00Z", "2026-03-29T00:00:00Z");
        assertThat(isOffered(calendar, daily(1), "2026-03-29T21:00:00Z"))
                .as("its last hour")
                .isFalse();
        assertThat(isOffered(calendar, daily(1), "2026-03-29T22:00:00Z"))
                .as("the next date")
                .isTrue();
    }

    @Test
    void a_week_ends_with_sunday_over_a_change_of_the_clock_too() {
        var calendar = berlin().session("2026-10-18T22:00:00Z", "2026-10-18T23:00:00Z");
        assertThat(isOffered(calendar, weekly(1), "2026-10-25T22:00:00Z"))
                .as("the last hour of Sunday")
                .isFalse();
        assertThat(isOffered(calendar, weekly(1), "2026-10-25T23:00:00Z"))
                .as("Monday")
                .isTrue();
        assertThat(isOffered(calendar, weekly(1), "2026-10-18T21:00:00Z"))
                .as("the Sunday before")
                .isTrue();
    }

    @Test
    void a_session_over_midnight_counts_on_the_date_and_in_the_week_it_starts() {
        var calendar = berlin().session("2026-06-07T21:30:00Z", "2026-06-07T22:30:00Z");
        assertThat(isOffered(calendar, daily(1), "2026-06-07T08:00:00Z")).isFalse();
        assertThat(isOffered(calendar, weekly(1), "2026-06-07T08:00:00Z")).isFalse();
        assertThat(isOffered(calendar, daily(1), "2026-06-08T08:00:00Z")).isTrue();
        assertThat(isOffered(calendar, weekly(1), "2026-06-08T08:00:00Z")).isTrue();
    }

    @Test
    void both_maxima_hold_and_the_days_is_told_first() {
        var calendar = berlin().session("2026-06-01T08:00:00Z", "2026-06-01T09:00:00Z");
        assertThat(isOffered(calendar, lasting(60).withMaxima(2, 1), "2026-06-01T10:00:00Z"))
                .isFalse();
        assertThat(isOffered(calendar, lasting(60).withMaxima(1, 2), "2026-06-01T10:00:00Z"))
                .isFalse();
        assertThat(isOffered(calendar, lasting(60).withMaxima(2, 2), "2026-06-01T10:00:00Z"))
                .isTrue();
    }

    @Test
    void a_held_session_counts_and_an_appointment_does_not() {
        var held = berlin().session(Busy.Kind.HELD, "2026-06-01T08:00:00Z", "2026-06-01T09:00:00Z", 0, 0);
        assertThat(isOffered(held, daily(1), "2026-06-01T10:00:00Z")).isFalse();
        var external = berlin().external("2026-06-01T08:00:00Z", "2026-06-01T09:00:00Z");
        assertThat(isOffered(external, daily(1), "2026-06-01T10:00:00Z")).isTrue();
    }

    @Test
    void a_service_counts_its_own_sessions_and_terms_without_one_count_all() {
        var calendar = berlin().group("2026-06-01T08:00:00Z", "2026-06-01T09:00:00Z", OTHER_SERVICE, 0);
        assertThat(isOffered(calendar, daily(1), "2026-06-01T10:00:00Z")).isTrue();
        var any = new SlotTerms(
                null,
                daily(1).duration(),
                daily(1).grid(),
                Buffers.NONE,
                daily(1).leadTime(),
                daily(1).maxima(),
                GroupSize.ONE);
        assertThat(isOffered(calendar, any, "2026-06-01T10:00:00Z")).isFalse();
        assertThat(isOffered(calendar, any.withService(SERVICE), "2026-06-01T10:00:00Z"))
                .isTrue();
    }
}
