package dev.tutorium.rest.marketplace.scheduling;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.scheduling.TeacherHours;
import dev.tutorium.rest.kernel.Idempotent;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import java.util.UUID;

/** A tutor's own weekly hours. */
@Controller("/api/v1/tutors")
@Secured("TEACHER")
class AvailabilityController {

    private final TeacherHours hours;

    AvailabilityController(TeacherHours hours) {
        this.hours = hours;
    }

    @Get("/availability")
    WeeklyHoursBody get(Actor.Member actor) {
        return WeeklyHoursBody.of(hours.get(actor));
    }

    @Put("/me/availability")
    WeeklyHoursBody replace(Actor.Member actor, @Body @Valid WeeklyHoursBody body) {
        return WeeklyHoursBody.of(hours.replace(actor, body.timezone(), body.toFields()));
    }

    @Post("/availability")
    @Status(HttpStatus.CREATED)
    @Idempotent
    HoursBody add(Actor.Member actor, @Body @Valid HoursBody body) {
        return HoursBody.of(hours.add(actor, body.toFields()));
    }

    @Post("/availability/bulk")
    @Status(HttpStatus.CREATED)
    @Idempotent
    BulkHoursBody addAll(Actor.Member actor, @Body @Valid BulkHoursBody body) {
        return BulkHoursBody.of(hours.addAll(actor, body.toFields()));
    }

    @Delete("/availability/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(Actor.Member actor, @PathVariable UUID id) {
        hours.remove(actor, id);
    }
}
