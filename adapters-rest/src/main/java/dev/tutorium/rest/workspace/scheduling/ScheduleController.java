package dev.tutorium.rest.workspace.scheduling;

import static dev.tutorium.rest.kernel.Answers.accepted;
import static dev.tutorium.rest.kernel.IfMatch.tagged;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.scheduling.ScheduleKeeping;
import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.scheduling.WeeklySchedule;
import dev.tutorium.rest.kernel.Idempotent;
import dev.tutorium.rest.kernel.IfMatch;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import java.util.UUID;

/** A teacher's own weekly schedules. */
@Controller("/api/teacher/availability-schedules")
@Secured("TEACHER")
class ScheduleController {

    private final ScheduleKeeping schedules;

    ScheduleController(ScheduleKeeping schedules) {
        this.schedules = schedules;
    }

    @Get
    SchedulesBody list(Actor.Member actor) {
        return SchedulesBody.of(schedules.list(actor));
    }

    @Post
    @Idempotent
    HttpResponse<ScheduleBody> create(Actor.Member actor, @Body @Valid ScheduleEditBody body) {
        return answer(accepted(schedules.create(actor, body.toFields())), HttpStatus.CREATED);
    }

    @Get("/{id}")
    HttpResponse<ScheduleBody> get(Actor.Member actor, @PathVariable UUID id) {
        return answer(schedules.get(actor, new ScheduleId(id)), HttpStatus.OK);
    }

    /** What is left out stays as it is. */
    @Patch("/{id}")
    HttpResponse<ScheduleBody> change(
            Actor.Member actor, @PathVariable UUID id, IfMatch seen, @Body @Valid ScheduleEditBody body) {
        return answer(schedules.change(actor, new ScheduleId(id), seen.version(), body.toFields()), HttpStatus.OK);
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(Actor.Member actor, @PathVariable UUID id, IfMatch seen) {
        schedules.remove(actor, new ScheduleId(id), seen.version());
    }

    private static HttpResponse<ScheduleBody> answer(WeeklySchedule schedule, HttpStatus status) {
        return tagged(ScheduleBody.of(schedule), schedule.version()).status(status);
    }
}
