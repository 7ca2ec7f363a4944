package dev.tutorium.application.scheduling;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.kernel.Zones;
import dev.tutorium.application.scheduling.port.Calendars;
import dev.tutorium.application.scheduling.view.CalendarEntries;
import dev.tutorium.application.scheduling.view.CalendarEntry;
import dev.tutorium.application.scheduling.view.CalendarWeek;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.Bookability;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A teacher reads their own calendar. */
public final class CalendarReading {

    private static final int DAYS = 7;

    private final Calendars calendars;
    private final CalendarEntries entries;
    private final InstantSource clock;

    public CalendarReading(Calendars calendars, CalendarEntries entries, InstantSource clock) {
        this.calendars = calendars;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * The week, Monday to Sunday, in which a date lies.
     *
     * @param date     null for today
     * @param timezone null for that of the main schedule
     */
    public CalendarWeek week(Actor.Member teacher, @Nullable LocalDate date, @Nullable String timezone) {
        var zone = timezone == null ? zoneOf(teacher) : Zones.named("timezone", timezone);
        var some = date == null ? LocalDate.ofInstant(clock.instant(), zone) : Fields.date("date", date);
        var monday = some.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var week = Fields.range(monday, monday.plusDays(DAYS - 1L), zone);
        var calendar = calendars.calendar(teacher.id(), week, null, null);
        var open = Bookability.openHours(calendar, week);
        var all = entries.in(teacher.id(), week);
        var days = IntStream.range(0, DAYS)
                .mapToObj(monday::plusDays)
                .map(day -> day(day, zone, open, all))
                .toList();
        var away = calendar.timeOff().stream()
                .filter(off -> !off.first().isAfter(monday.plusDays(DAYS - 1L))
                        && !off.last().isBefore(monday))
                .toList();
        return new CalendarWeek(
                zone, days, away, calendars.externalAsOf(teacher.id()).orElse(null));
    }

    /** Sessions from an instant on; from now where none is given. */
    public Page<CalendarEntry> agenda(Actor.Member teacher, @Nullable Instant from, PageRequest page) {
        return entries.after(teacher.id(), from == null ? clock.instant() : from, page);
    }

    private ZoneId zoneOf(Actor.Member teacher) {
        var now = TimeRange.of(clock.instant(), Duration.ofSeconds(1));
        return calendars.calendar(teacher.id(), now, null, null).zone();
    }

    private static CalendarWeek.Day day(
            LocalDate date, ZoneId zone, List<TimeRange> open, List<CalendarEntry> entries) {
        var day = Fields.range(date, date, zone);
        return new CalendarWeek.Day(
                date,
                open.stream()
                        .filter(day::overlaps)
                        .map(hours -> new TimeRange(later(hours.start(), day.start()), earlier(hours.end(), day.end())))
                        .toList(),
                entries.stream()
                        .filter(entry -> day.overlaps(new TimeRange(entry.start(), entry.end())))
                        .toList());
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
