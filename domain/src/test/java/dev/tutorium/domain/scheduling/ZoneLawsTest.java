package dev.tutorium.domain.scheduling;

import static dev.tutorium.domain.kernel.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.AroundChange.Shape;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds in every zone that Java knows, around every change of its clock from 2024 to 2032. */
class ZoneLawsTest {

    private static final List<ClockChange> CHANGES = ClockChange.in(
            Instant.parse("2024-01-01T00:00:00Z"),
            Instant.parse("2033-01-01T00:00:00Z"),
            Instant.parse("2028-03-05T01:00:00Z"));

    private static final List<Shape> SHAPES = List.of(Shape.values());

    /** Compared minute by minute; all others only by the laws. */
    private static final int SAMPLES = 120;

    @Test
    void around_every_change_of_every_clock_slots_exist_are_exact_apart_and_what_the_check_accepts() {
        var slots = 0;
        var checks = 0;
        var number = 0;
        for (var change : CHANGES) {
            for (var shape : SHAPES) {
                var made = AroundChange.with(change, shape, new Random(number++));
                try {
                    var listed = made.slots();
                    hold(made, listed);
                    slots += listed.size();
                    checks += agree(made, listed);
                } catch (AssertionError failure) {
                    throw new AssertionError(change + " " + shape + ": " + failure.getMessage(), failure);
                }
            }
        }
        var zones = CHANGES.stream().map(ClockChange::zone).distinct().count();
        var changes = CHANGES.stream().filter(ClockChange::isChange).count();
        assertThat(zones).isGreaterThan(590);
        assertThat(changes).isGreaterThan(3_500);
        System.out.printf(
                "zone laws: %,d zones, %,d changes of a clock, %,d calendars, %,d slots, %,d single checks%n",
                zones, changes, number, slots, checks);
    }

    @Test
    void slots_are_those_a_plain_reading_of_the_rules_finds_minute_by_minute() {
        forAll(SAMPLES, random -> {
            var change = CHANGES.get(random.nextInt(CHANGES.size()));
            var shape = SHAPES.get(random.nextInt(SHAPES.size()));
            var made = AroundChange.with(change, shape, random);
            var plain = new PlainSlots(made.calendar(), made.terms(), made.now()).starts();
            assertThat(made.slots().stream().map(slot -> slot.time().start()).toList())
                    .as("%s %s", change, shape)
                    .isEqualTo(plain);
        });
    }

    private static void hold(AroundChange made, List<Slot> slots) {
        var zone = made.change().zone();
        Instant free = Instant.MIN;
        for (var slot : slots) {
            var time = slot.time();
            for (var instant : List.of(time.start(), time.end())) {
                var shown = instant.atZone(zone);
                // Refuses a wall time that the zone's clock does not show at this offset.
                require(
                        ZonedDateTime.ofStrict(shown.toLocalDateTime(), shown.getOffset(), zone)
                                .toInstant()
                                .equals(instant),
                        "exists",
                        slot);
            }
            require(time.length().equals(made.terms().duration()), "is exact", slot);
            require(!made.isApart() || !time.start().isBefore(free), "is apart from the one before", slot);
            var blocked = made.terms().buffers().around(time);
            for (var busy : made.calendar().busy()) {
                require(!busy.blocked().overlaps(blocked), "is apart from what is busy", slot);
            }
            free = time.end();
        }
    }

    /** Asks, in the hours around the change, for every slot, for the minute after it, and for every half hour. */
    private static int agree(AroundChange made, List<Slot> slots) {
        var at = made.change().at();
        var around = new TimeRange(at.minusSeconds(2 * 3_600), at.plusSeconds(2 * 3_600));
        var starts = slots.stream()
                .map(slot -> slot.time().start())
                .filter(around::contains)
                .collect(Collectors.toSet());
        var asked = new TreeSet<>(starts);
        starts.forEach(start -> asked.add(start.plusSeconds(60)));
        for (var start = around.start(); start.isBefore(around.end()); start = start.plusSeconds(1_800)) {
            asked.add(start);
        }
        asked.removeIf(start -> !around.contains(start));
        for (var start : asked) {
            var checked = Bookability.check(made.calendar(), made.terms(), start, made.now());
            require(checked.isAccepted() == starts.contains(start), "is listed exactly when it is accepted", start);
        }
        return asked.size();
    }

    private static void require(boolean holds, String law, Object slot) {
        if (!holds) {
            throw new AssertionError(slot + " " + law);
        }
    }
}
