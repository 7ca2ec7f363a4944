package dev.tutorium.domain.scheduling;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of slots once more, as plainly as they can be put: minute by minute, by what the zone's clock shows in each. Knows of
 * no transition and shares nothing with the engine. Without group sessions and maxima.
 */
final class PlainSlots {

    private final TeacherCalendar calendar;
    private final SlotTerms terms;
    private final Instant now;
    private final Instant origin;

    /** By minute from the origin: what the clock shows, in minutes; whether the teacher is open; whether they are busy. */
    private final long[] clock;

    private final boolean[] open;
    private final boolean[] busy;

    PlainSlots(TeacherCalendar calendar, SlotTerms terms, Instant now) {
        this.calendar = calendar;
        this.terms = terms;
        this.now = now;
        var covered = calendar.covered();
        origin = covered.start().minus(Duration.ofDays(17));
        var minutes = (int)
                Duration.between(origin, covered.end().plus(Duration.ofDays(3))).toMinutes();
        clock = new long[minutes];
        open = new boolean[minutes];
        busy = new boolean[minutes];
        for (var minute = 0; minute < minutes; minute++) {
            clock[minute] = minuteOf(instant(minute).atZone(calendar.zone()).toLocalDateTime());
        }
        calendar.busy().stream().filter(Busy::blocks).forEach(one -> mark(busy, one));
        var last = LocalDate.ofInstant(covered.end(), calendar.zone()).plusDays(1);
        for (var date = LocalDate.ofInstant(covered.start(), calendar.zone()).minusDays(15);
                !date.isAfter(last);
                date = date.plusDays(1)) {
            for (var hours : hoursOf(date)) {
                mark(date, hours);
            }
        }
    }

    List<Instant> starts() {
        var starts = new ArrayList<Instant>();
        for (var minute = minute(calendar.covered().start());
                instant(minute).isBefore(calendar.covered().end());
                minute++) {
            if (isOffered(minute)) {
                starts.add(instant(minute));
            }
        }
        return starts;
    }

    private boolean isOffered(int minute) {
        var start = instant(minute);
        if (start.isBefore(now.plus(terms.leadTime().notice()))
                || start.isAfter(now.plus(terms.leadTime().horizon()))) {
            return false;
        }
        var duration = (int) terms.duration().toMinutes();
        for (var inside = minute; inside < minute + duration; inside++) {
            if (!open[inside]) {
                return false;
            }
        }
        var free = minute - (int) terms.buffers().before().toMinutes();
        var end = minute + duration + (int) terms.buffers().after().toMinutes();
        for (var inside = free; inside < end; inside++) {
            if (busy[inside]) {
                return false;
            }
        }
        return isOnGrid(minute) || (terms.grid().packing() == Packing.TIGHT && busy[free - 1]);
    }

    /** Steps from where the hours began, or from a Monday when they have been open since the week before last. */
    private boolean isOnGrid(int minute) {
        var began = minute;
        while (began > 0 && open[began - 1]) {
            began--;
        }
        var restarts = firstShown(mondayAfterNext(began));
        var anchor = began;
        while (restarts <= minute) {
            anchor = restarts;
            restarts = firstShown(wall(anchor).toLocalDate().plusDays(7).atStartOfDay());
        }
        var spacing = Math.min(terms.grid().step().toMinutes(), terms.duration().toMinutes());
        return (minute - anchor) % terms.grid().step().toMinutes() == 0
                && !(isOpenUntil(minute, restarts) && minute + spacing > restarts);
    }

    private boolean isOpenUntil(int from, int until) {
        for (var minute = from; minute <= until; minute++) {
            if (minute >= open.length || !open[minute]) {
                return false;
            }
        }
        return true;
    }

    private LocalDateTime mondayAfterNext(int minute) {
        return wall(minute)
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusDays(14)
                .atStartOfDay();
    }

    private List<DayHours> hoursOf(LocalDate date) {
        for (var override : calendar.overrides()) {
            if (override.date().equals(date)) {
                return override.hours();
            }
        }
        return calendar.rules().stream()
                .filter(rule -> rule.day() == date.getDayOfWeek())
                .map(WeeklyRule::hours)
                .toList();
    }

    private void mark(LocalDate date, DayHours hours) {
        var from = firstShown(date.atTime(LocalTime.MIN).plusMinutes(hours.startMinute()));
        var until = hours.endMinute() == DayHours.MIDNIGHT
                ? firstShown(date.plusDays(1).atStartOfDay())
                : lastShown(date.atTime(LocalTime.MIN).plusMinutes(hours.endMinute()));
        for (var minute = from; minute < until; minute++) {
            open[minute] = true;
        }
    }

    private void mark(boolean[] marked, Busy one) {
        for (var minute = minute(one.blocked().start());
                instant(minute).isBefore(one.blocked().end());
                minute++) {
            marked[minute] = true;
        }
    }

    /** The first minute in which the clock shows a wall time, or one after it. */
    private int firstShown(LocalDateTime wall) {
        var wanted = minuteOf(wall);
        var minute = Math.max(0, near(wanted));
        while (minute < clock.length && clock[minute] < wanted) {
            minute++;
        }
        return minute;
    }

    /** The last minute in which the clock shows a wall time; the first after it where it never does. */
    private int lastShown(LocalDateTime wall) {
        var wanted = minuteOf(wall);
        var first = firstShown(wall);
        var last = first;
        for (var minute = first; minute < Math.min(clock.length, first + 2 * 1_440); minute++) {
            if (clock[minute] == wanted) {
                last = minute;
            }
        }
        return last;
    }

    /** Some minute before the clock shows a wall time in any zone. */
    private int near(long wanted) {
        return (int) (wanted - origin.getEpochSecond() / 60 - 20 * 60);
    }

    private LocalDateTime wall(int minute) {
        return LocalDateTime.ofEpochSecond(clock[minute] * 60, 0, ZoneOffset.UTC);
    }

    private static long minuteOf(LocalDateTime wall) {
        return wall.toEpochSecond(ZoneOffset.UTC) / 60;
    }

    private int minute(Instant instant) {
        return (int) Duration.between(origin, instant).toMinutes();
    }

    private Instant instant(int minute) {
        return origin.plusSeconds(60L * minute);
    }
}
