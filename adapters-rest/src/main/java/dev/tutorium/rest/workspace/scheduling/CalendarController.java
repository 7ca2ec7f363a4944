package dev.tutorium.rest.workspace.scheduling;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.scheduling.CalendarReading;
import dev.tutorium.rest.kernel.DataName;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A teacher's own calendar. */
@Controller("/api/teacher/calendar")
@Secured("TEACHER")
class CalendarController {

    private final CalendarReading calendar;

    CalendarController(CalendarReading calendar) {
        this.calendar = calendar;
    }

    /** The week of a date; of today where none is given. */
    @Get("/week")
    WeekBody week(
            Actor.Member actor,
            @Nullable @QueryValue LocalDate date,
            @Nullable @QueryValue @Size(max = 64) String timezone) {
        return WeekBody.of(calendar.week(actor, date, timezone));
    }

    /** Sessions from an instant on, by start; from now on where none is given. */
    @Get("/agenda")
    @DataName("entries")
    Page<CalendarEntryBody> agenda(Actor.Member actor, @Nullable @QueryValue Instant from, PageRequest page) {
        return calendar.agenda(actor, from, page).map(CalendarEntryBody::of);
    }
}
