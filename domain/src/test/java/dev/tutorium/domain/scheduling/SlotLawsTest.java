package dev.tutorium.domain.scheduling;

import static dev.tutorium.domain.kernel.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.OverrideId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeOffId;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SlotLawsTest {

    private static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

    @Test
    void what_is_listed_passes_the_check_and_nothing_else_does() {
        forAll(60, random -> {
            var made = Made.with(random, 2);
            var listed = made.slots().stream().map(slot -> slot.time().start()).collect(Collectors.toSet());
            var window = made.calendar.covered();
            for (var at = window.start(); at.isBefore(window.end()); at = at.plus(1, ChronoUnit.MINUTES)) {
                assertThat(Bookability.check(made.calendar, made.terms, at, made.now)
                                .isAccepted())
                        .as("at %s", at)
                        .isEqualTo(listed.contains(at));
            }
        });
    }

    @Test
    void a_slot_that_makes_a_session_leaves_alone_whatever_is_busy_with_both_buffers() {
        forAll(150, random -> {
            var made = Made.with(random, 20);
            for (var slot : made.slots()) {
                var blocked = made.terms.buffers().around(slot.time());
                assertThat(made.calendar.busy())
                        .allMatch(busy -> slot.joins() != null
                                ? !slot.joins().equals(busy.session()) || busy.openSeats() > 0
                                : !busy.blocked().overlaps(blocked));
            }
        });
    }

    @Test
    void a_slot_lies_between_notice_and_horizon_and_inside_the_window() {
        forAll(150, random -> {
            var made = Made.with(random, 20);
            var earliest = made.now.plus(made.terms.leadTime().notice());
            var latest = made.now.plus(made.terms.leadTime().horizon());
            assertThat(made.slots()).allMatch(slot -> {
                var start = slot.time().start();
                return made.calendar.covered().contains(start) && !start.isBefore(earliest) && !start.isAfter(latest);
            });
        });
    }

    @Test
    void a_part_of_the_window_has_exactly_its_part_of_the_slots() {
        forAll(150, random -> {
            var made = Made.with(random, 20);
            var covered = made.calendar.covered();
            var from =
                    covered.start().plusSeconds(random.nextLong(covered.length().toSeconds()));
            var part = new TimeRange(
                    from,
                    from.plusSeconds(1
                            + random.nextLong(
                                    Duration.between(from, covered.end()).toSeconds())));
            assertThat(Bookability.slots(made.calendar, made.terms, part, made.now))
                    .isEqualTo(made.slots().stream()
                            .filter(slot -> part.contains(slot.time().start()))
                            .toList());
        });
    }

    @Test
    void in_every_zone_around_every_change_of_its_clock_hours_are_those_of_the_zone_rules() {
        var from = Instant.parse("2012-01-01T00:00:00Z");
        var until = Instant.parse("2030-01-01T00:00:00Z");
        for (var zone : ZONES) {
            var rules = zone.getRules();
            var changes = new ArrayList<Instant>();
            for (var next = rules.nextTransition(from);
                    next != null && next.getInstant().isBefore(until);
                    next = rules.nextTransition(next.getInstant())) {
                changes.add(next.getInstant());
            }
            for (var change : changes) {
                var date = LocalDate.ofInstant(change, zone).minusDays(1);
                var clock = new WallClock(zone);
                for (var half = 0; half < 3 * 48; half++) {
                    var wall = date.atTime(LocalTime.MIN).plusMinutes(half * 30L);
                    var day = wall.toLocalDate().toEpochDay();
                    var minute = wall.getHour() * 60 + wall.getMinute();
                    if (clock.start(day, minute) != first(zone, wall) || clock.end(day, minute) != last(zone, wall)) {
                        throw new AssertionError(zone + " " + wall);
                    }
                }
            }
        }
    }

    private static long first(ZoneId zone, LocalDateTime wall) {
        return wall.atZone(zone).withEarlierOffsetAtOverlap().toEpochSecond() - sinceGap(zone, wall);
    }

    private static long last(ZoneId zone, LocalDateTime wall) {
        return wall.atZone(zone).withLaterOffsetAtOverlap().toEpochSecond() - sinceGap(zone, wall);
    }

    /** Java moves a time in a gap on by the gap's length; ours goes to where the gap is. */
    private static long sinceGap(ZoneId zone, LocalDateTime wall) {
        var transition = zone.getRules().getTransition(wall);
        return transition != null && transition.isGap()
                ? Duration.between(transition.getDateTimeBefore(), wall).toSeconds()
                : 0;
    }

    /** A made-up calendar, terms and moment, near a change of the clock more often than not. */
    private record Made(TeacherCalendar calendar, SlotTerms terms, Instant now) {

        static Made with(Random random, int days) {
            var zone = ZONES.get(random.nextInt(ZONES.size()));
            var somewhen = Instant.parse("2024-01-01T00:00:00Z").plusSeconds(random.nextLong(94_000_000L));
            var change = zone.getRules().nextTransition(somewhen);
            var near = change == null || random.nextInt(3) == 0 ? somewhen : change.getInstant();
            var from = near.minusSeconds(random.nextLong(days * 86_400L)).truncatedTo(ChronoUnit.SECONDS);
            var covered = TimeRange.of(from, Duration.ofDays(days));
            var terms = terms(random);
            var calendar = new TeacherCalendar(
                    covered,
                    zone,
                    rules(random),
                    overrides(random, covered),
                    timeOff(random, covered),
                    busy(random, covered, terms));
            return new Made(calendar, terms, from.plusSeconds(random.nextInt(86_400) - 43_200));
        }

        List<Slot> slots() {
            return Bookability.slots(calendar, terms, calendar.covered(), now);
        }

        private static SlotTerms terms(Random random) {
            return SlotTerms.standard(Duration.ofMinutes(5L * (1 + random.nextInt(36))))
                    .withService(Calendars.SERVICE)
                    .withGrid(
                            Duration.ofMinutes(5L * (1 + random.nextInt(30))),
                            random.nextBoolean() ? Packing.STEP : Packing.TIGHT)
                    .withBuffers(Duration.ofMinutes(random.nextInt(20)), Duration.ofMinutes(random.nextInt(20)))
                    .withLeadTime(Duration.ofMinutes(random.nextInt(600)), Duration.ofDays(random.nextInt(30)))
                    .withMaxima(
                            random.nextInt(3) == 0 ? 1 + random.nextInt(4) : null,
                            random.nextInt(3) == 0 ? 1 + random.nextInt(9) : null)
                    .withSeats(1 + random.nextInt(3), 1);
        }

        private static List<WeeklyRule> rules(Random random) {
            var rules = new ArrayList<WeeklyRule>();
            var always = random.nextInt(5) == 0;
            for (var day : DayOfWeek.values()) {
                if (always) {
                    rules.add(WeeklyRule.of(day, 0, DayHours.MIDNIGHT));
                }
                for (var i = random.nextInt(3); i > 0; i--) {
                    var hours = hours(random);
                    rules.add(new WeeklyRule(day, hours));
                }
            }
            return rules;
        }

        private static DayHours hours(Random random) {
            var start = random.nextBoolean() ? 0 : 5 * random.nextInt(240);
            var end = random.nextBoolean() ? DayHours.MIDNIGHT : start + 5 * (1 + random.nextInt(40));
            return new DayHours(start, Math.min(DayHours.MIDNIGHT, end));
        }

        private static List<DateOverride> overrides(Random random, TimeRange covered) {
            var first = LocalDate.ofInstant(covered.start(), ZoneId.of("UTC")).minusDays(3);
            var overrides = new ArrayList<DateOverride>();
            for (var day = 0; day < covered.length().toDays() + 6; day++) {
                if (random.nextInt(6) == 0) {
                    overrides.add(new DateOverride(
                            new OverrideId(new UUID(3, day)),
                            Calendars.TEACHER,
                            first.plusDays(day),
                            random.nextBoolean() ? List.of() : List.of(hours(random)),
                            "",
                            1));
                }
            }
            return overrides;
        }

        private static List<TimeOff> timeOff(Random random, TimeRange covered) {
            if (random.nextInt(3) > 0) {
                return List.of();
            }
            var first = LocalDate.ofInstant(covered.start(), ZoneId.of("UTC"))
                    .plusDays(random.nextLong(covered.length().toDays()));
            return List.of(new TimeOff(
                    new TimeOffId(new UUID(4, 1)), Calendars.TEACHER, first, first.plusDays(random.nextInt(3)), "", 1));
        }

        /** Sessions never overlap each other, as the database keeps it; appointments may overlap anything. */
        private static List<Busy> busy(Random random, TimeRange covered, SlotTerms terms) {
            var busy = new ArrayList<Busy>();
            var at = covered.start().truncatedTo(ChronoUnit.MINUTES);
            while (at.isBefore(covered.end())) {
                at = at.plusSeconds(60L * (1 + random.nextInt(600)));
                if (random.nextInt(4) == 0) {
                    busy.add(Busy.external(TimeRange.of(at, Duration.ofMillis(1 + random.nextInt(20_000_000)))));
                    continue;
                }
                var time = TimeRange.of(at, Duration.ofMinutes(5L * (1 + random.nextInt(30))));
                var blocked =
                        time.widened(Duration.ofMinutes(random.nextInt(10)), Duration.ofMinutes(random.nextInt(10)));
                var service = random.nextBoolean() ? Calendars.SERVICE : Calendars.OTHER_SERVICE;
                busy.add(session(
                        random, time, blocked, service, terms.size().isGroup() ? random.nextInt(2) : 0, busy.size()));
                at = blocked.end();
            }
            return busy;
        }

        private static Busy session(
                Random random, TimeRange time, TimeRange blocked, ServiceId service, int openSeats, int number) {
            var kind = random.nextInt(4) == 0 ? Busy.Kind.HELD : Busy.Kind.SESSION;
            return new Busy(kind, time, blocked, new SessionId(new UUID(5, number)), service, openSeats);
        }
    }
}
