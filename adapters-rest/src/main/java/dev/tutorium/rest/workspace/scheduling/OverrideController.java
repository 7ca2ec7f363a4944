package dev.tutorium.rest.workspace.scheduling;

import static dev.tutorium.rest.kernel.Answers.accepted;
import static dev.tutorium.rest.kernel.IfMatch.tagged;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.scheduling.OverrideKeeping;
import dev.tutorium.domain.scheduling.DayException;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A teacher's dates with other hours, blocked dates and time off. */
@Controller("/api/teacher/availability-overrides")
@Secured("TEACHER")
class OverrideController {

    private final OverrideKeeping overrides;

    OverrideController(OverrideKeeping overrides) {
        this.overrides = overrides;
    }

    /** From today on for a year, unless other dates are asked for. */
    @Get
    OverridesBody list(Actor.Member actor, @Nullable @QueryValue LocalDate from, @Nullable @QueryValue LocalDate to) {
        return OverridesBody.of(overrides.list(actor, from, to));
    }

    @Post
    @Idempotent
    HttpResponse<OverrideBody> create(Actor.Member actor, @Body @Valid OverrideEditBody body) {
        return answer(accepted(overrides.create(actor, body.toFields())), HttpStatus.CREATED);
    }

    @Get("/{id}")
    HttpResponse<OverrideBody> get(Actor.Member actor, @PathVariable UUID id) {
        return answer(overrides.get(actor, id), HttpStatus.OK);
    }

    /** What is left out stays as it is. */
    @Patch("/{id}")
    HttpResponse<OverrideBody> change(
            Actor.Member actor, @PathVariable UUID id, IfMatch seen, @Body @Valid OverrideEditBody body) {
        return answer(accepted(overrides.change(actor, id, seen.version(), body.toFields())), HttpStatus.OK);
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(Actor.Member actor, @PathVariable UUID id, IfMatch seen) {
        overrides.remove(actor, id, seen.version());
    }

    private static HttpResponse<OverrideBody> answer(DayException exception, HttpStatus status) {
        return tagged(OverrideBody.of(exception), exception.version()).status(status);
    }
}
