package dev.tutorium.application.scheduling.view;

import dev.tutorium.domain.kernel.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Monday to Sunday by one zone; entries over midnight stand on each date they touch. */
public record CalendarWeek(
        ZoneId zone, List<Day> days, @Nullable Instant externalAsOf) {

    /** One date: when the teacher is open, cut at midnight, and what is in the calendar. */
    public record Day(LocalDate date, List<TimeRange> open, List<CalendarEntry> entries) {}
}
