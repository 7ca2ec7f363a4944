package dev.tutorium.domain.scheduling;

import static dev.tutorium.domain.scheduling.Calendars.OTHER_SERVICE;
import static dev.tutorium.domain.scheduling.Calendars.SERVICE;
import static dev.tutorium.domain.scheduling.Calendars.hours;
import static dev.tutorium.domain.scheduling.Calendars.lasting;
import static dev.tutorium.domain.scheduling.Calendars.range;
import static dev.tutorium.domain.scheduling.Calendars.starts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.scheduling.SlotRefusal.LimitReached.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BookabilityTest {

    /** A Monday; UTC unless a test says otherwise. */
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private static Calendars week() {
        return Calendars.in("UTC", "2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z");
    }

    private static SlotRefusal refusal(Calendars calendar, SlotTerms terms, String start) {
        return switch (Bookability.check(calendar.build(), terms, Instant.parse(start), NOW)) {
            case Outcome.Accepted<Slot, SlotRefusal>(var slot) -> throw new AssertionError("is offered: " + slot);
            case Outcome.Refused<Slot, SlotRefusal>(var reason) -> reason;
        };
    }

    private static boolean isOffered(Calendars calendar, SlotTerms terms, String start) {
        return Bookability.check(calendar.build(), terms, Instant.parse(start), NOW)
                .isAccepted();
    }

    @Test
    void a_start_exactly_at_the_end_of_the_notice_is_offered_and_a_second_less_is_not() {
        var calendar = week().openDaily("00:00", "24:00");
        var terms = lasting(60).withLeadTime(Duration.ofHours(2), Duration.ofDays(60));
        assertThat(isOffered(calendar, terms, "2026-03-02T10:00:00Z")).isTrue();
        var stricter = terms.withLeadTime(Duration.ofHours(2).plusSeconds(1), Duration.ofDays(60));
        assertThat(refusal(calendar, stricter, "2026-03-02T10:00:00Z"))
                .isEqualTo(new SlotRefusal.NoticeTooShort(
                        Instant.parse("2026-03-02T10:00:01Z"),
                        Duration.ofHours(2).plusSeconds(1)));
    }

    @Test
    void what_has_started_is_not_offered_even_without_notice() {
        var calendar = week().openDaily("00:00", "24:00");
        assertThat(isOffered(calendar, lasting(60), "2026-03-02T08:00:00Z")).isTrue();
        assertThat(refusal(calendar, lasting(60), "2026-03-02T07:00:00Z"))
                .isInstanceOf(SlotRefusal.NoticeTooShort.class);
    }

    @Test
    void a_start_exactly_at_the_horizon_is_offered_and_a_second_more_is_not() {
        var calendar = week().openDaily("00:00", "24:00");
        var terms = lasting(60).withLeadTime(Duration.ZERO, Duration.ofDays(2));
        assertThat(isOffered(calendar, terms, "2026-03-04T08:00:00Z")).isTrue();
        var nearer = terms.withLeadTime(Duration.ZERO, Duration.ofDays(2).minusSeconds(1));
        assertThat(refusal(calendar, nearer, "2026-03-04T08:00:00Z")).isInstanceOf(SlotRefusal.BeyondHorizon.class);
    }

    @Test
    void a_session_may_end_with_the_open_hours_and_not_a_minute_later() {
        assertThat(isOffered(week().openDaily("09:00", "10:00"), lasting(60), "2026-03-03T09:00:00Z"))
                .isTrue();
        assertThat(refusal(week().openDaily("09:00", "09:59"), lasting(60), "2026-03-03T09:00:00Z"))
                .isInstanceOf(SlotRefusal.OutsideHours.class);
    }

    @Test
    void between_two_sessions_lies_the_after_buffer_of_the_first_and_the_before_buffer_of_the_second() {
        var calendar = week().openDaily("09:00", "17:00")
                .session(Busy.Kind.SESSION, "2026-03-03T09:00:00Z", "2026-03-03T10:00:00Z", 0, 10);
        var terms = lasting(60).withGrid(Duration.ofMinutes(5), Packing.STEP);
        assertThat(isOffered(calendar, terms.withBuffers(Duration.ofMinutes(5), Duration.ZERO), "2026-03-03T10:15:00Z"))
                .isTrue();
        assertThat(refusal(calendar, terms.withBuffers(Duration.ofMinutes(6), Duration.ZERO), "2026-03-03T10:15:00Z"))
                .isEqualTo(new SlotRefusal.InBuffer(range("2026-03-03T09:00:00Z", "2026-03-03T10:10:00Z")));
        assertThat(refusal(calendar, terms, "2026-03-03T09:55:00Z")).isInstanceOf(SlotRefusal.Occupied.class);
    }

    @Test
    void a_buffer_is_kept_from_the_next_session_too() {
        var calendar = week().openDaily("09:00", "17:00")
                .session(Busy.Kind.SESSION, "2026-03-03T11:00:00Z", "2026-03-03T12:00:00Z", 10, 0);
        var terms = lasting(60).withGrid(Duration.ofMinutes(5), Packing.STEP);
        assertThat(isOffered(calendar, terms.withBuffers(Duration.ZERO, Duration.ofMinutes(5)), "2026-03-03T09:45:00Z"))
                .isTrue();
        assertThat(refusal(calendar, terms.withBuffers(Duration.ZERO, Duration.ofMinutes(5)), "2026-03-03T09:50:00Z"))
                .isInstanceOf(SlotRefusal.InBuffer.class);
    }

    @Test
    void buffers_may_reach_out_of_the_open_hours() {
        var calendar = week().openDaily("09:00", "10:00");
        var terms = lasting(60).withBuffers(Duration.ofMinutes(30), Duration.ofMinutes(30));
        assertThat(isOffered(calendar, terms, "2026-03-03T09:00:00Z")).isTrue();
    }

    @Test
    void a_time_held_for_a_checkout_says_so_and_a_session_says_it_is_occupied() {
        var time = range("2026-03-03T09:00:00Z", "2026-03-03T10:00:00Z");
        var held = week().openDaily("09:00", "17:00")
                .session(Busy.Kind.HELD, "2026-03-03T09:00:00Z", "2026-03-03T10:00:00Z", 0, 0);
        assertThat(refusal(held, lasting(60), "2026-03-03T09:00:00Z")).isEqualTo(new SlotRefusal.Held(time));
        var booked = week().openDaily("09:00", "17:00").session("2026-03-03T09:00:00Z", "2026-03-03T10:00:00Z");
        assertThat(refusal(booked, lasting(60), "2026-03-03T09:00:00Z")).isEqualTo(new SlotRefusal.Occupied(time));
        var external = week().openDaily("09:00", "17:00").external("2026-03-03T09:00:00Z", "2026-03-03T10:00:00Z");
        assertThat(refusal(external, lasting(60), "2026-03-03T09:00:00Z"))
                .isEqualTo(new SlotRefusal.BusyElsewhere(time));
    }

    @Test
    void sessions_that_touch_do_not_stand_in_each_others_way() {
        var calendar = week().openDaily("09:00", "17:00").session("2026-03-03T10:00:00Z", "2026-03-03T11:00:00Z");
        assertThat(isOffered(calendar, lasting(60), "2026-03-03T09:00:00Z")).isTrue();
        assertThat(isOffered(calendar, lasting(60), "2026-03-03T11:00:00Z")).isTrue();
    }

    @Test
    void an_override_replaces_the_hours_of_its_date_and_says_so() {
        var calendar = week().openDaily("09:00", "12:00").override("2026-03-03", hours("14:00", "16:00"));
        assertThat(isOffered(calendar, lasting(60), "2026-03-03T14:00:00Z")).isTrue();
        assertThat(refusal(calendar, lasting(60), "2026-03-03T09:00:00Z"))
                .isEqualTo(new SlotRefusal.BlockedByOverride(LocalDate.parse("2026-03-03")));
        assertThat(refusal(calendar, lasting(60), "2026-03-03T17:00:00Z")).isInstanceOf(SlotRefusal.OutsideHours.class);
        assertThat(isOffered(calendar, lasting(60), "2026-03-04T09:00:00Z")).isTrue();
    }

    @Test
    void time_off_closes_its_first_and_its_last_date_and_no_other() {
        var calendar = week().openDaily("09:00", "12:00")
                .override("2026-03-04", hours("14:00", "16:00"))
                .away("2026-03-03", "2026-03-04");
        var away = new SlotRefusal.OnTimeOff(LocalDate.parse("2026-03-03"), LocalDate.parse("2026-03-04"));
        assertThat(refusal(calendar, lasting(60), "2026-03-03T09:00:00Z")).isEqualTo(away);
        assertThat(refusal(calendar, lasting(60), "2026-03-04T14:00:00Z")).isEqualTo(away);
        assertThat(isOffered(calendar, lasting(60), "2026-03-02T09:00:00Z")).isTrue();
        assertThat(isOffered(calendar, lasting(60), "2026-03-05T09:00:00Z")).isTrue();
    }

    @Test
    void the_daily_maximum_counts_sessions_of_the_service_on_the_teachers_date() {
        var calendar = Calendars.in("Asia/Tokyo", "2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z")
                .openDaily("00:00", "24:00")
                .session("2026-03-02T15:00:00Z", "2026-03-02T16:00:00Z")
                .group("2026-03-03T02:00:00Z", "2026-03-03T03:00:00Z", OTHER_SERVICE, 0);
        assertThat(isOffered(calendar, lasting(60).withMaxima(2, null), "2026-03-03T05:00:00Z"))
                .isTrue();
        assertThat(refusal(calendar, lasting(60).withMaxima(1, null), "2026-03-03T05:00:00Z"))
                .isEqualTo(new SlotRefusal.LimitReached(Period.DAY, LocalDate.parse("2026-03-03"), 1));
        assertThat(isOffered(calendar, lasting(60).withMaxima(1, null), "2026-03-03T15:00:00Z"))
                .as("the next date in Tokyo")
                .isTrue();
        assertThat(isOffered(calendar, lasting(60).withMaxima(1, null), "2026-03-02T14:00:00Z"))
                .as("the date before in Tokyo")
                .isTrue();
    }

    @Test
    void a_session_that_is_over_counts_and_leaves_its_time_free() {
        var calendar = week().openDaily("09:00", "17:00")
                .session(Busy.Kind.DONE, "2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z", 0, 0);
        assertThat(isOffered(calendar, lasting(60).withMaxima(2, null), "2026-03-02T09:00:00Z"))
                .isTrue();
        assertThat(refusal(calendar, lasting(60).withMaxima(1, null), "2026-03-02T12:00:00Z"))
                .isInstanceOf(SlotRefusal.LimitReached.class);
    }

    @Test
    void the_weekly_maximum_counts_from_monday_to_sunday() {
        var calendar = Calendars.in("UTC", "2026-03-02T00:00:00Z", "2026-03-16T00:00:00Z")
                .openDaily("00:00", "24:00")
                .session("2026-03-02T00:00:00Z", "2026-03-02T01:00:00Z")
                .session("2026-03-08T22:00:00Z", "2026-03-08T23:00:00Z");
        assertThat(refusal(calendar, lasting(60).withMaxima(null, 2), "2026-03-08T23:00:00Z"))
                .isEqualTo(new SlotRefusal.LimitReached(Period.WEEK, LocalDate.parse("2026-03-02"), 2));
        assertThat(isOffered(calendar, lasting(60).withMaxima(null, 3), "2026-03-08T23:00:00Z"))
                .isTrue();
        assertThat(isOffered(calendar, lasting(60).withMaxima(null, 2), "2026-03-09T00:00:00Z"))
                .isTrue();
    }

    @Test
    void a_group_session_is_offered_while_a_seat_is_free_and_full_after() {
        var terms = lasting(60).withSeats(3, 1);
        var open = week().openDaily("09:00", "17:00").group("2026-03-03T09:30:00Z", "2026-03-03T10:30:00Z", SERVICE, 2);
        assertThat(starts(Bookability.slots(
                        open.build(), terms, range("2026-03-03T00:00:00Z", "2026-03-03T12:00:00Z"), NOW)))
                .as("the session at its own time, and the grid where it leaves room")
                .containsExactly("2026-03-03T09:30:00Z", "2026-03-03T11:00:00Z");
        var slot = Bookability.check(open.build(), terms, Instant.parse("2026-03-03T09:30:00Z"), NOW)
                .orThrow(reason -> new IllegalStateException(reason.toString()));
        assertThat(slot.openSeats()).isEqualTo(2);
        assertThat(slot.joins()).isNotNull();
        var full = week().openDaily("09:00", "17:00").group("2026-03-03T09:30:00Z", "2026-03-03T10:30:00Z", SERVICE, 0);
        assertThat(refusal(full, terms, "2026-03-03T09:30:00Z")).isInstanceOf(SlotRefusal.Full.class);
    }

    @Test
    void joining_a_group_is_not_another_session_and_needs_no_open_hours() {
        var terms = lasting(60).withSeats(3, 1).withMaxima(1, 1);
        var calendar = week().group("2026-03-03T09:30:00Z", "2026-03-03T10:30:00Z", SERVICE, 1);
        assertThat(isOffered(calendar, terms, "2026-03-03T09:30:00Z")).isTrue();
    }

    @Test
    void a_group_session_of_another_service_is_occupied_time() {
        var calendar = week().openDaily("09:00", "17:00")
                .group("2026-03-03T09:00:00Z", "2026-03-03T10:00:00Z", OTHER_SERVICE, 2);
        assertThat(refusal(calendar, lasting(60).withSeats(3, 1), "2026-03-03T09:00:00Z"))
                .isInstanceOf(SlotRefusal.Occupied.class);
    }

    @Test
    void joining_needs_notice_like_any_booking() {
        var terms = lasting(60).withSeats(3, 1).withLeadTime(Duration.ofHours(2), Duration.ofDays(60));
        var calendar = week().group("2026-03-02T09:59:59Z", "2026-03-02T11:00:00Z", SERVICE, 1);
        assertThat(refusal(calendar, terms, "2026-03-02T09:59:59Z")).isInstanceOf(SlotRefusal.NoticeTooShort.class);
    }

    @Test
    void off_the_grid_the_starts_around_it_are_named() {
        var calendar = week().openDaily("09:00", "11:30");
        assertThat(refusal(calendar, lasting(60), "2026-03-03T09:20:00Z"))
                .isEqualTo(new SlotRefusal.NotOnGrid(
                        Instant.parse("2026-03-03T09:00:00Z"), Instant.parse("2026-03-03T10:00:00Z")));
        assertThat(refusal(calendar, lasting(60), "2026-03-03T10:30:00Z"))
                .as("no later one fits")
                .isEqualTo(new SlotRefusal.NotOnGrid(Instant.parse("2026-03-03T10:00:00Z"), null));
        assertThat(refusal(calendar, lasting(60), "2026-03-03T09:00:00.5Z"))
                .as("not even by half a second")
                .isInstanceOf(SlotRefusal.NotOnGrid.class);
    }

    @Test
    void tight_packing_also_offers_the_first_start_after_what_is_busy() {
        var calendar = week().openDaily("09:00", "13:00")
                .session(Busy.Kind.SESSION, "2026-03-03T09:00:00Z", "2026-03-03T09:45:00Z", 0, 5);
        var window = range("2026-03-03T00:00:00Z", "2026-03-04T00:00:00Z");
        var terms = lasting(60).withBuffers(Duration.ofMinutes(15), Duration.ZERO);
        assertThat(starts(Bookability.slots(calendar.build(), terms, window, NOW)))
                .containsExactly("2026-03-03T11:00:00Z", "2026-03-03T12:00:00Z");
        assertThat(starts(Bookability.slots(
                        calendar.build(), terms.withGrid(Duration.ofHours(1), Packing.TIGHT), window, NOW)))
                .containsExactly("2026-03-03T10:05:00Z", "2026-03-03T11:00:00Z", "2026-03-03T12:00:00Z");
        assertThat(starts(Bookability.slots(
                        calendar.build(), lasting(60).withGrid(Duration.ofHours(1), Packing.TIGHT), window, NOW)))
                .contains("2026-03-03T09:50:00Z");
    }

    @Test
    void tight_packing_starts_on_a_full_minute() {
        var calendar = week().openDaily("09:00", "13:00").external("2026-03-03T09:00:00Z", "2026-03-03T09:10:00.001Z");
        var terms = lasting(60).withGrid(Duration.ofHours(1), Packing.TIGHT);
        assertThat(isOffered(calendar, terms, "2026-03-03T09:11:00Z")).isTrue();
        assertThat(isOffered(calendar, terms, "2026-03-03T09:10:00Z")).isFalse();
    }

    @Test
    void the_nearest_slots_come_nearest_first_and_the_earlier_of_two_equally_near() {
        var calendar = week().openDaily("09:00", "13:00").session("2026-03-03T10:00:00Z", "2026-03-03T11:00:00Z");
        assertThat(starts(Bookability.nearest(
                        calendar.build(), lasting(60), Instant.parse("2026-03-03T10:00:00Z"), NOW, 3)))
                .containsExactly("2026-03-03T09:00:00Z", "2026-03-03T11:00:00Z", "2026-03-03T12:00:00Z");
    }

    @Test
    void a_window_that_was_not_read_is_a_mistake_of_the_caller() {
        var calendar = week().build();
        assertThatThrownBy(() -> Bookability.slots(
                        calendar, lasting(60), range("2026-03-02T00:00:00Z", "2026-03-09T00:00:01Z"), NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_window_that_begins_with_a_tight_start_lists_it() {
        var calendar = week().openDaily("09:00", "13:00").session("2026-03-03T09:00:00Z", "2026-03-03T10:00:00Z");
        var terms = lasting(60)
                .withGrid(Duration.ofMinutes(90), Packing.TIGHT)
                .withBuffers(Duration.ofMinutes(5), Duration.ZERO);
        var window = range("2026-03-03T10:05:00Z", "2026-03-03T10:06:00Z");
        assertThat(starts(Bookability.slots(calendar.build(), terms, window, NOW)))
                .containsExactly("2026-03-03T10:05:00Z");
    }

    @Test
    void an_override_is_the_reason_up_to_the_last_lesson_of_the_weekly_hours() {
        var calendar = week().openDaily("09:00", "17:00").override("2026-03-03");
        var fine = lasting(60).withGrid(Duration.ofMinutes(1), Packing.STEP);
        assertThat(refusal(calendar, fine, "2026-03-03T16:00:00Z")).isInstanceOf(SlotRefusal.BlockedByOverride.class);
        assertThat(refusal(calendar, fine, "2026-03-03T16:01:00Z")).isInstanceOf(SlotRefusal.OutsideHours.class);
    }

    @Test
    void a_buffer_names_the_session_it_is_kept_from_and_no_other() {
        var calendar = week().openDaily("09:00", "17:00")
                .session("2026-03-03T09:00:00Z", "2026-03-03T10:00:00Z")
                .session(Busy.Kind.SESSION, "2026-03-03T14:00:00Z", "2026-03-03T15:00:00Z", 0, 10);
        var fine = lasting(60).withGrid(Duration.ofMinutes(1), Packing.STEP);
        assertThat(refusal(calendar, fine, "2026-03-03T15:09:00Z"))
                .isEqualTo(new SlotRefusal.InBuffer(range("2026-03-03T14:00:00Z", "2026-03-03T15:10:00Z")));
    }

    @Test
    void the_starts_around_a_time_may_end_with_the_hours_or_lie_on_two_grids() {
        assertThat(refusal(week().openDaily("09:00", "12:00"), lasting(60), "2026-03-03T10:20:00Z"))
                .isEqualTo(new SlotRefusal.NotOnGrid(
                        Instant.parse("2026-03-03T10:00:00Z"), Instant.parse("2026-03-03T11:00:00Z")));
        assertThat(refusal(week().openDaily("00:00", "24:00"), lasting(50), "2026-03-08T23:35:00Z"))
                .as("the last start of a grid and the first of Monday's")
                .isEqualTo(new SlotRefusal.NotOnGrid(
                        Instant.parse("2026-03-08T22:40:00Z"), Instant.parse("2026-03-09T00:00:00Z")));
    }

    @Test
    void a_list_ends_before_the_end_of_its_window_also_after_a_busy_block() {
        var calendar = week().openDaily("09:00", "17:00")
                .session("2026-03-03T10:00:00Z", "2026-03-03T11:20:00Z")
                .build();
        var tight = lasting(60).withGrid(Duration.ofMinutes(60), Packing.TIGHT);
        assertThat(starts(
                        Bookability.slots(calendar, tight, range("2026-03-03T09:00:00Z", "2026-03-03T11:20:00Z"), NOW)))
                .containsExactly("2026-03-03T09:00:00Z");
        assertThat(starts(
                        Bookability.slots(calendar, tight, range("2026-03-03T09:00:00Z", "2026-03-03T11:20:01Z"), NOW)))
                .containsExactly("2026-03-03T09:00:00Z", "2026-03-03T11:20:00Z");
    }

    @Test
    void who_takes_a_seat_in_one_group_leaves_the_others_as_they_are() {
        var calendar = week().openDaily("09:00", "17:00")
                .group("2026-03-03T10:00:00Z", "2026-03-03T11:00:00Z", SERVICE, 2)
                .group("2026-03-03T12:00:00Z", "2026-03-03T13:00:00Z", SERVICE, 2)
                .build();
        var group = lasting(60).withSeats(3, 1);
        var first = Bookability.check(calendar, group, Instant.parse("2026-03-03T10:00:00Z"), NOW)
                .orThrow(refusal -> new IllegalStateException(refusal.toString()));
        var after = calendar.with(first, group);
        assertThat(Bookability.check(after, group, Instant.parse("2026-03-03T10:00:00Z"), NOW)
                        .isAccepted())
                .isFalse();
        assertThat(Bookability.check(after, group, Instant.parse("2026-03-03T12:00:00Z"), NOW)
                        .isAccepted())
                .isTrue();
    }
}
