package dev.tutorium.rest.school.goodwill;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.goodwill.HelpGiving;
import dev.tutorium.application.goodwill.HelperFinding;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.rest.kernel.SnakeCase;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Who could help now. */
@Controller("/api")
@Secured(SecurityRule.IS_AUTHENTICATED)
class HelperController {

    private final HelperFinding helpers;
    private final HelpGiving giving;

    HelperController(HelperFinding helpers, HelpGiving giving) {
        this.helpers = helpers;
        this.giving = giving;
    }

    @Get("/helpers/available")
    HelpersBody available(Actor.Member actor, @QueryValue("course_id") UUID courseId) {
        return HelpersBody.of(helpers.of(actor, courseId.toString()));
    }

    @Get("/courses/{id}/helpers/available")
    HelpersBody ofCourse(Actor.Member actor, @PathVariable @Size(max = 80) String id) {
        return HelpersBody.of(helpers.of(actor, id));
    }

    @Get(uris = {"/courses/{id}/available-helpers", "/courses/{id}/chat/helpers"})
    HelpersBody forStudents(Actor.Member actor, @PathVariable @Size(max = 80) String id) {
        return HelpersBody.of(accepted(helpers.forStudent(actor, id)));
    }

    @Patch("/users/{id}/availability")
    @Secured("TEACHER")
    AvailabilityBody setAvailable(Actor.Member actor, @PathVariable UUID id, @Body @Valid AvailabilityBody body) {
        giving.setAvailable(actor, new AccountId(id), body.isAvailable());
        return body;
    }

    @SnakeCase
    record AvailabilityBody(@NotNull Boolean isAvailable) {}
}
