package dev.tutorium.messaging.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dmfs.rfc5545.DateTime;

/**
 * A date or a date and time as a calendar writes it.
 *
 * @param time  at the start of the day for a date
 * @param isDay whether it is a date
 * @param zone  in which the clock on the wall shows it
 */
record WallTime(LocalDateTime time, boolean isDay, WallZone zone) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final int DATE_LENGTH = 8;

    /** All that a line lists; of a period only its start. */
    static List<WallTime> listed(ContentLine line, WallZones zones) {
        var times = new ArrayList<WallTime>();
        for (var value : line.value().split(",", -1)) {
            times.add(of(value.split("/", -1)[0].strip(), line, zones));
        }
        return times;
    }

    static WallTime of(ContentLine line, WallZones zones) {
        return of(line.value().strip(), line, zones);
    }

    /** {@link DateTimeException} for what is none. */
    private static WallTime of(String value, ContentLine line, WallZones zones) {
        var zone = zones.named(line.parameter("TZID"));
        if (value.length() == DATE_LENGTH) {
            return new WallTime(LocalDate.parse(value, DATE).atStartOfDay(), true, zone);
        }
        return value.endsWith("Z")
                ? new WallTime(
                        LocalDateTime.parse(value.substring(0, value.length() - 1), DATE_TIME), false, WallZone.UTC)
                : new WallTime(LocalDateTime.parse(value, DATE_TIME), false, zone);
    }

    Instant instant() {
        return zone.instant(time);
    }

    WallTime at(LocalDateTime other) {
        return new WallTime(other, isDay, zone);
    }

    /** As the library for recurrences wants it, without a zone. */
    DateTime floating() {
        return floating(time, isDay);
    }

    static DateTime floating(LocalDateTime time, boolean isDay) {
        return isDay
                ? new DateTime(time.getYear(), time.getMonthValue() - 1, time.getDayOfMonth())
                : new DateTime(
                        time.getYear(),
                        time.getMonthValue() - 1,
                        time.getDayOfMonth(),
                        time.getHour(),
                        time.getMinute(),
                        time.getSecond());
    }

    static LocalDateTime wall(DateTime floating) {
        return LocalDateTime.of(
                floating.getYear(),
                floating.getMonth() + 1,
                floating.getDayOfMonth(),
                floating.getHours(),
                floating.getMinutes(),
                floating.getSeconds());
    }

    static LocalDateTime utc(DateTime absolute) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(absolute.getTimestamp()), ZoneOffset.UTC);
    }
}
