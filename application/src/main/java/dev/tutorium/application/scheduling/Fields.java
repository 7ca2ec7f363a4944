package dev.tutorium.application.scheduling;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.DayHours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people write about times, made into values or refused as malformed. */
final class Fields {

    private static final Pattern CLOCK = Pattern.compile("(?:([01]\\d|2[0-3]):([0-5]\\d)|24:00)(?::00)?");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 500;

    private Fields() {}

    static String name(String typed) {
        var plain = typed.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME || plain.chars().anyMatch(Character::isISOControl)) {
            throw new Malformed("name", "must be 1 to 100 characters and none of them control characters");
        }
        return plain;
    }

    static String note(@Nullable String typed) {
        var plain = typed == null ? "" : typed.strip();
        if (plain.length() > LONGEST_NOTE || plain.indexOf('\0') >= 0) {
            throw new Malformed("note", "must be at most 500 characters");
        }
        return plain;
    }

    /** A minute of the day, written as 09:30; 24:00 is its end. */
    static int minute(String field, String typed) {
        var clock = CLOCK.matcher(typed);
        if (!clock.matches()) {
            throw new Malformed(field, "must be a time of day from 00:00 to 24:00, such as 09:30");
        }
        return clock.group(1) == null
                ? DayHours.MIDNIGHT
                : Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2));
    }

    /** Hours of one day; the fields are what their start and end are called. */
    static DayHours hours(String startField, String start, String endField, String end) {
        var from = minute(startField, start);
        var to = minute(endField, end);
        if (from >= to) {
            throw new Malformed(endField, "must be after the start; midnight at the end of a day is 24:00");
        }
        return new DayHours(from, to);
    }

    static LocalDate date(String field, LocalDate typed) {
        if (typed.isBefore(EARLIEST) || !typed.isBefore(LATEST)) {
            throw new Malformed(field, "must be a date from 2000 to 2099");
        }
        return typed;
    }

    /** Refuses reversed and too long ranges of dates; both ends are included. */
    static void dates(String first, LocalDate from, String last, LocalDate to, int longest) {
        date(first, from);
        date(last, to);
        if (to.isBefore(from)) {
            throw new Malformed(last, "must not be before the first date");
        }
        if (ChronoUnit.DAYS.between(from, to) >= longest) {
            throw new Malformed(last, "must be within " + longest + " days, the first included");
        }
    }

    /** From the first instant of one date to the last of another, in a zone. */
    static TimeRange range(LocalDate from, LocalDate to, ZoneId zone) {
        var start = from.atStartOfDay(zone).toInstant();
        var end = to.plusDays(1).atStartOfDay(zone).toInstant();
        if (start.equals(end)) {
            throw new Malformed("timezone", "skipped that date");
        }
        return new TimeRange(start, end);
    }
}
