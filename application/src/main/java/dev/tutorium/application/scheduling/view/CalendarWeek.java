package dev.tutorium.application.scheduling.view;

import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.TimeOff;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Monday to Sunday by one zone; entries over midnight stand on each date they touch. Time off is told by the teacher's own dates. */
public record CalendarWeek(
        ZoneId zone,
        List<Day> days,
        List<TimeOff> timeOff,
        @Nullable Instant externalAsOf) {

    /** One date: when the teacher is open, cut at midnight, and what is in the calendar. */
    public record Day(LocalDate date, List<TimeRange> open, List<CalendarEntry> entries) {}
}
