package dev.tutorium.rest.school.offering;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.offering.CurriculumAuthoring;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.rest.kernel.Idempotent;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import java.util.UUID;

/** The modules of a creator's own courses. Every change answers all modules in their order. */
@Controller("/api/courses/{id}/curriculum")
@Secured("CREATOR")
class CurriculumController {

    private final CurriculumAuthoring authoring;

    CurriculumController(CurriculumAuthoring authoring) {
        this.authoring = authoring;
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Idempotent
    CurriculumBody add(Actor.Member actor, @PathVariable UUID id, @Body @Valid ModuleEditBody body) {
        return CurriculumBody.of(accepted(authoring.add(actor, new CourseId(id), body.toFields())));
    }

    /** What is left out stays as it is. */
    @Put("/{moduleId}")
    CurriculumBody update(
            Actor.Member actor, @PathVariable UUID id, @PathVariable UUID moduleId, @Body @Valid ModuleEditBody body) {
        return CurriculumBody.of(
                accepted(authoring.update(actor, new CourseId(id), new ModuleId(moduleId), body.toFields())));
    }

    @Put("/reorder")
    CurriculumBody reorder(Actor.Member actor, @PathVariable UUID id, @Body @Valid ModuleOrderBody body) {
        return CurriculumBody.of(accepted(authoring.reorder(actor, new CourseId(id), body.order())));
    }

    @Delete("/{moduleId}")
    CurriculumBody remove(Actor.Member actor, @PathVariable UUID id, @PathVariable UUID moduleId) {
        return CurriculumBody.of(accepted(authoring.remove(actor, new CourseId(id), new ModuleId(moduleId))));
    }
}
