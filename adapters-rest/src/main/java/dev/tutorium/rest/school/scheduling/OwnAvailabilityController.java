package dev.tutorium.rest.school.scheduling;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.scheduling.TeacherHours;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;

/** One's own weekly hours. */
@Controller("/api/users/me/availability")
class OwnAvailabilityController {

    private final TeacherHours hours;

    OwnAvailabilityController(TeacherHours hours) {
        this.hours = hours;
    }

    @Get
    @Secured(SecurityRule.IS_AUTHENTICATED)
    WeeklyHoursBody get(Actor.Member actor) {
        return WeeklyHoursBody.of(hours.get(actor));
    }

    @Put
    @Secured({"TEACHER", "CREATOR"})
    WeeklyHoursBody replace(Actor.Member actor, @Body @Valid WeeklyHoursBody body) {
        return WeeklyHoursBody.of(hours.replace(actor, body.timezone(), body.toFields()));
    }
}
