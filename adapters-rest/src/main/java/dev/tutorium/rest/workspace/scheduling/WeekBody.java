package dev.tutorium.rest.workspace.scheduling;

import dev.tutorium.application.scheduling.view.CalendarWeek;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.TimeOff;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A week from Monday to Sunday. */
@Serdeable
record WeekBody(
        LocalDate weekStart,
        LocalDate weekEnd,
        String timezone,
        List<Day> days,
        List<Away> timeOff,
        @Nullable Instant externalCalendarsAsOf) {

    /** One date: open hours, and what is in the calendar. */
    @Serdeable
    record Day(LocalDate date, List<Open> openHours, List<CalendarEntryBody> entries) {}

    /** Dates on which the teacher is away, both included, by the teacher's zone. */
    @Serdeable
    record Away(UUID id, LocalDate from, LocalDate to, String note) {

        static Away of(TimeOff off) {
            return new Away(off.id().value(), off.first(), off.last(), off.note());
        }
    }

    @Serdeable
    record Open(Instant startUtc, Instant endUtc) {

        static Open of(TimeRange range) {
            return new Open(range.start(), range.end());
        }
    }

    static WeekBody of(CalendarWeek week) {
        return new WeekBody(
                week.days().getFirst().date(),
                week.days().getLast().date(),
                week.zone().getId(),
                week.days().stream()
                        .map(day -> new Day(
                                day.date(),
                                day.open().stream().map(Open::of).toList(),
                                day.entries().stream()
                                        .map(CalendarEntryBody::of)
                                        .toList()))
                        .toList(),
                week.timeOff().stream().map(Away::of).toList(),
                week.externalAsOf());
    }
}
