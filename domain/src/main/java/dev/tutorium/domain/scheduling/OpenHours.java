package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When a teacher is open, as stretches in epoch seconds. Hours that touch or overlap are one stretch, over midnight too. The grid
 * steps from the stretch's start; in one that has been open since before last week's Monday, as a round-the-clock teacher's is,
 * it starts anew each Monday, so that it does not depend on how far back one looks.
 */
final class OpenHours {

    private static final long DAY = 86_400;

    private final WallClock clock;

    /** Stretches cut where the grid starts anew: the starts in [anchor, until) step from the anchor, and must end by close. */
    private long[] anchor = new long[64];

    private long[] until = new long[64];
    private long[] close = new long[64];
    private int size;

    private OpenHours(ZoneId zone) {
        clock = new WallClock(zone);
    }

    /** The hours that decide on starts inside {@code window}. */
    static OpenHours of(TeacherCalendar calendar, TimeRange window) {
        var hours = new OpenHours(calendar.zone());
        hours.read(calendar, window);
        return hours;
    }

    int size() {
        return size;
    }

    long anchor(int piece) {
        return anchor[piece];
    }

    long until(int piece) {
        return until[piece];
    }

    long close(int piece) {
        return close[piece];
    }

    /**
     * No grid start of a piece is later: a lesson from it ends inside the stretch, and where the grid starts anew it comes neither
     * closer than a step to that start nor, with a step longer than a lesson, into it.
     */
    long lastStart(int piece, long step, long duration) {
        return Math.min(until[piece] - Math.min(step, duration), close[piece] - duration);
    }

    /** The piece in which {@code start} lies; -1 when it lies in none. */
    int pieceAt(long start) {
        var found = Arrays.binarySearch(anchor, 0, size, start);
        var piece = found >= 0 ? found : -found - 2;
        return piece >= 0 && start < until[piece] ? piece : -1;
    }

    boolean contain(long start, long end) {
        var piece = pieceAt(start);
        return piece >= 0 && end <= close[piece];
    }

    /** The stretches themselves, whole. */
    List<TimeRange> ranges() {
        var ranges = new ArrayList<TimeRange>();
        for (var piece = 0; piece < size; piece++) {
            var start = anchor[piece];
            while (until[piece] < close[piece]) {
                piece++;
            }
            ranges.add(new TimeRange(Instant.ofEpochSecond(start), Instant.ofEpochSecond(close[piece])));
        }
        return ranges;
    }

    private void read(TeacherCalendar calendar, TimeRange window) {
        var firstAsked = clock.epochDay(window.start().getEpochSecond());
        var firstDay = mondayOf(firstAsked) - 8;
        var lastDay = clock.epochDay(window.end().plus(SlotTerms.LONGEST).getEpochSecond()) + 1;
        var weekly = weekly(calendar.rules());
        var overrides = overrides(calendar.overrides());
        var open = 0L;
        var closed = Long.MIN_VALUE;
        for (var day = firstDay; day <= lastDay; day++) {
            for (var hours : hoursOf(day, weekly, overrides, calendar.timeOff())) {
                var from = clock.start(day, hours.startMinute());
                var to = clock.end(day, hours.endMinute());
                if (from > closed) {
                    add(open, closed);
                    open = from;
                }
                closed = Math.max(closed, to);
            }
        }
        add(open, closed);
    }

    private static List<DayHours> hoursOf(
            long day, Map<DayOfWeek, List<DayHours>> weekly, Map<Long, DateOverride> overrides, List<TimeOff> timeOff) {
        for (var away : timeOff) {
            if (day >= away.first().toEpochDay() && day <= away.last().toEpochDay()) {
                return List.of();
            }
        }
        var override = overrides.get(day);
        return override != null ? override.hours() : weekly.getOrDefault(dayOfWeek(day), List.of());
    }

    private void add(long from, long to) {
        if (from >= to) {
            return;
        }
        var begins = from;
        if (to - from > 7 * DAY) {
            var monday = mondayOf(clock.epochDay(from)) + 14;
            for (var next = clock.start(monday, 0); next < to; next = clock.start(monday, 0)) {
                addPiece(begins, next, to);
                begins = next;
                monday += 7;
            }
        }
        addPiece(begins, to, to);
    }

    private void addPiece(long from, long to, long closes) {
        if (size == anchor.length) {
            anchor = Arrays.copyOf(anchor, 2 * size);
            until = Arrays.copyOf(until, 2 * size);
            close = Arrays.copyOf(close, 2 * size);
        }
        anchor[size] = from;
        until[size] = to;
        close[size] = closes;
        size++;
    }

    private static Map<DayOfWeek, List<DayHours>> weekly(List<WeeklyRule> rules) {
        var weekly = new EnumMap<DayOfWeek, List<DayHours>>(DayOfWeek.class);
        for (var rule : rules) {
            weekly.computeIfAbsent(rule.day(), _ -> new ArrayList<>()).add(rule.hours());
        }
        weekly.values().forEach(Collections::sort);
        return weekly;
    }

    private static Map<Long, DateOverride> overrides(List<DateOverride> overrides) {
        var byDay = new HashMap<Long, DateOverride>();
        overrides.forEach(override -> byDay.put(override.date().toEpochDay(), override));
        return byDay;
    }

    private static DayOfWeek dayOfWeek(long epochDay) {
        return DayOfWeek.of((int) Math.floorMod(epochDay + 3, 7L) + 1);
    }

    static long mondayOf(long epochDay) {
        return epochDay - Math.floorMod(epochDay + 3, 7L);
    }
}
