package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.OverrideId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A made-up calendar of a day and a half around a change of the clock, terms, and a moment three days before. */
record AroundChange(ClockChange change, TeacherCalendar calendar, SlotTerms terms, Instant now) {

    /** How the open hours lie to the wall times that do not exist or exist twice. */
    enum Shape {
        CROSS,
        TOUCH,
        INSIDE,
        START_INSIDE,
        END_INSIDE,
        MIDNIGHTS,
        ALWAYS,
        OVERRIDDEN
    }

    private static final int[] DURATIONS = {10, 7, 25, 30, 45, 50, 60, 90, 120};
    private static final int[] STEPS = {10, 11, 15, 20, 35, 60, 95};

    static AroundChange with(ClockChange change, Shape shape, Random random) {
        var covered =
                TimeRange.of(change.at().minusSeconds(60L * (14 * 60 + random.nextInt(120))), Duration.ofHours(36));
        var terms = terms(random);
        var calendar = new TeacherCalendar(
                covered,
                change.zone(),
                rules(change, shape),
                shape == Shape.OVERRIDDEN ? overrides(change) : List.of(),
                List.of(),
                busy(change, random));
        return new AroundChange(change, calendar, terms, covered.start().minus(Duration.ofDays(2)));
    }

    List<Slot> slots() {
        return Bookability.slots(calendar, terms, calendar.covered(), now);
    }

    /** Whether no two slots may overlap: on a grid as wide as a lesson, without starts beside it. */
    boolean isApart() {
        return terms.grid().packing() == Packing.STEP && terms.grid().step().compareTo(terms.duration()) >= 0;
    }

    private static SlotTerms terms(Random random) {
        var duration = Duration.ofMinutes(DURATIONS[random.nextInt(DURATIONS.length)]);
        var step = random.nextBoolean() ? duration : Duration.ofMinutes(STEPS[random.nextInt(STEPS.length)]);
        return SlotTerms.standard(duration)
                .withService(Calendars.SERVICE)
                .withGrid(step, random.nextInt(3) == 0 ? Packing.TIGHT : Packing.STEP)
                .withBuffers(Duration.ofMinutes(random.nextInt(3) * 5L), Duration.ofMinutes(random.nextInt(3) * 5L))
                .withLeadTime(Duration.ZERO, Duration.ofDays(60));
    }

    private static List<WeeklyRule> rules(ClockChange change, Shape shape) {
        var rules = new ArrayList<WeeklyRule>();
        var low = change.low();
        var high = change.isChange() ? change.high() : low.plusHours(1);
        var quarter = Duration.between(low, high).dividedBy(4);
        switch (shape) {
            case CROSS -> open(rules, low.minusHours(3), high.plusHours(3));
            case TOUCH -> {
                open(rules, low.minusHours(2), low);
                open(rules, high, high.plusHours(2));
            }
            case INSIDE -> open(rules, low.plus(quarter), high.minus(quarter));
            case START_INSIDE -> open(rules, low.plus(quarter), high.plusHours(2));
            case END_INSIDE -> open(rules, low.minusHours(2), high.minus(quarter));
            case MIDNIGHTS -> {
                daily(rules, 0, 90);
                daily(rules, 1320, DayHours.MIDNIGHT);
            }
            case ALWAYS -> daily(rules, 0, DayHours.MIDNIGHT);
            case OVERRIDDEN -> daily(rules, 540, 1020);
        }
        return rules;
    }

    private static void daily(List<WeeklyRule> rules, int startMinute, int endMinute) {
        for (var day : DayOfWeek.values()) {
            rules.add(WeeklyRule.of(day, startMinute, endMinute));
        }
    }

    /** Hours from one wall time to another, as a rule for each date they touch. */
    private static void open(List<WeeklyRule> rules, LocalDateTime from, LocalDateTime to) {
        for (var date = from.toLocalDate(); date.atStartOfDay().isBefore(to); date = date.plusDays(1)) {
            var start = date.equals(from.toLocalDate()) ? minute(from) : 0;
            var end = date.equals(to.toLocalDate()) ? minute(to) : DayHours.MIDNIGHT;
            rules.add(WeeklyRule.of(date.getDayOfWeek(), start, end));
        }
    }

    /** The date of the change with hours over it instead of the weekly ones, and the date after it blocked. */
    private static List<DateOverride> overrides(ClockChange change) {
        var date = change.low().toLocalDate();
        var from = Math.max(0, minute(change.low()) - 100);
        var to = Math.min(DayHours.MIDNIGHT, minute(change.low()) + 220);
        return List.of(override(1, date, List.of(new DayHours(from, to))), override(2, date.plusDays(1), List.of()));
    }

    private static DateOverride override(int number, LocalDate date, List<DayHours> hours) {
        return new DateOverride(new OverrideId(new UUID(3, number)), Calendars.TEACHER, date, hours, "", 1);
    }

    private static int minute(LocalDateTime wall) {
        return wall.get(ChronoField.MINUTE_OF_DAY);
    }

    /** Nothing, an appointment over the change that ends within a minute, or sessions with buffers that touch it. */
    private static List<Busy> busy(ClockChange change, Random random) {
        var at = change.at();
        return switch (random.nextInt(4)) {
            case 0 -> List.of();
            case 1 -> List.of(Busy.external(new TimeRange(at.minusSeconds(600), at.plusSeconds(1_230))));
            case 2 -> List.of(session(1, new TimeRange(at.minusSeconds(2_700), at), 5, 10));
            default ->
                List.of(
                        session(1, TimeRange.of(at, Duration.ofMinutes(25)), 0, 7),
                        session(2, TimeRange.of(at.plusSeconds(3_600), Duration.ofMinutes(30)), 10, 0));
        };
    }

    private static Busy session(int number, TimeRange time, int before, int after) {
        var blocked = time.widened(Duration.ofMinutes(before), Duration.ofMinutes(after));
        return new Busy(
                Busy.Kind.SESSION, time, blocked, new SessionId(new UUID(5, number)), Calendars.OTHER_SERVICE, 0);
    }
}
