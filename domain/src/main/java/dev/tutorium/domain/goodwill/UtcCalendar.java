package dev.tutorium.domain.goodwill;

import dev.tutorium.domain.kernel.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/** The days and weeks in which goodwill is counted, the same for everyone: of UTC, weeks from Monday. */
public final class UtcCalendar {

    private UtcCalendar() {}

    public static LocalDate dateOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    public static TimeRange dayOf(Instant at) {
        var date = dateOf(at);
        return new TimeRange(startOf(date), startOf(date.plusDays(1)));
    }

    public static TimeRange weekOf(Instant at) {
        var monday = dateOf(at).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new TimeRange(startOf(monday), startOf(monday.plusWeeks(1)));
    }

    static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
