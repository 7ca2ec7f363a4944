package dev.tutorium.domain.scheduling;

import static dev.tutorium.domain.kernel.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesLawsTest {

    @Test
    void what_is_left_after_skipping_is_what_single_bookings_one_after_the_other_would_get() {
        forAll(300, random -> {
            var made = MadeSeries.with(random);
            var booked = new ArrayList<Slot>();
            var calendar = made.calendar();
            for (var start : made.plan().starts()) {
                if (Bookability.check(calendar, made.terms(), start, made.now())
                        instanceof Outcome.Accepted<Slot, SlotRefusal>(var slot)) {
                    booked.add(slot);
                    var busy = new ArrayList<>(calendar.busy());
                    busy.add(new Busy(
                            Busy.Kind.SESSION,
                            slot.time(),
                            made.terms().buffers().around(slot.time()),
                            null,
                            made.terms().service(),
                            0));
                    calendar = new TeacherCalendar(
                            calendar.covered(), calendar.zone(), calendar.rules(), List.of(), List.of(), busy);
                }
            }
            assertThat(made.booked(SeriesMode.SKIP_CONFLICTS)).isEqualTo(booked);
        });
    }

    @Test
    void all_or_nothing_books_exactly_when_skipping_skips_nothing() {
        forAll(300, random -> {
            var made = MadeSeries.with(random);
            var skipping = made.booked(SeriesMode.SKIP_CONFLICTS);
            var whole = skipping.size() == made.plan().count();
            assertThat(made.booked(SeriesMode.ALL_OR_NOTHING)).isEqualTo(whole ? skipping : List.of());
        });
    }

    @Test
    void every_alternative_can_be_taken_beside_the_free_lessons_and_the_other_alternatives() {
        forAll(300, random -> {
            var made = MadeSeries.with(random);
            var calendar = made.calendar();
            for (var slot : made.booked(SeriesMode.SKIP_CONFLICTS)) {
                calendar = calendar.with(slot, made.terms());
            }
            for (var conflict : made.decision().conflicts()) {
                var nearest = conflict.nearest();
                if (nearest != null) {
                    assertThat(Bookability.check(
                                    calendar, made.terms(), nearest.time().start(), made.now()))
                            .isEqualTo(Outcome.accepted(nearest));
                    calendar = calendar.with(nearest, made.terms());
                }
            }
        });
    }

    @Test
    void around_every_change_of_every_clock_lessons_keep_their_wall_time() {
        var changes = ClockChange.in(
                Instant.parse("2024-01-01T00:00:00Z"),
                Instant.parse("2033-01-01T00:00:00Z"),
                Instant.parse("2028-03-05T01:00:00Z"));
        for (var change : changes) {
            for (var minute = -90; minute <= 90; minute += 15) {
                var wall = change.low().plusMinutes(minute);
                var first = wall.minusWeeks(2).atZone(change.zone());
                if (!first.toLocalDateTime().equals(wall.minusWeeks(2))) {
                    continue;
                }
                var starts = new SeriesPlan(first.toInstant(), change.zone(), 4).starts();
                for (var week = 0; week < 4; week++) {
                    keepsWallTime(change, first.toLocalDateTime().plusWeeks(week), starts.get(week));
                }
            }
        }
    }

    /** Shown then and not an hour or two before; or skipped, and then the clock jumps over it at that very instant. */
    private static void keepsWallTime(ClockChange change, LocalDateTime wall, Instant start) {
        var zone = change.zone();
        var shown = LocalDateTime.ofInstant(start, zone);
        var earlier = LocalDateTime.ofInstant(start.minusNanos(1), zone);
        var kept = shown.equals(wall)
                && !LocalDateTime.ofInstant(start.minusSeconds(1_800), zone).equals(wall)
                && !LocalDateTime.ofInstant(start.minusSeconds(3_600), zone).equals(wall)
                && !LocalDateTime.ofInstant(start.minusSeconds(7_200), zone).equals(wall);
        var jumpedOver = earlier.isBefore(wall) && shown.isAfter(wall);
        if (!kept && !jumpedOver) {
            throw new AssertionError(zone + " " + wall + " starts at " + start);
        }
    }
}
