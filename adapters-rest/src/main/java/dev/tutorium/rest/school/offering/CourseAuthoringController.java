package dev.tutorium.rest.school.offering;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.offering.CourseAuthoring;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.offering.Course;
import dev.tutorium.rest.kernel.Idempotent;
import dev.tutorium.rest.kernel.IfMatch;
import io.micronaut.http.HttpResponse;
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

/** A creator's own courses. */
@Controller("/api/courses")
@Secured("CREATOR")
class CourseAuthoringController {

    private final CourseAuthoring authoring;

    CourseAuthoringController(CourseAuthoring authoring) {
        this.authoring = authoring;
    }

    @Post
    @Idempotent
    HttpResponse<CourseBody> create(Actor.Member actor, @Body @Valid CourseEditBody body) {
        var course = authoring.create(actor, body.toFields());
        return IfMatch.tagged(CourseBody.of(course), course.version()).status(HttpStatus.CREATED);
    }

    /** What is left out stays as it is. */
    @Put("/{id}")
    HttpResponse<CourseBody> update(
            Actor.Member actor, @PathVariable UUID id, IfMatch seen, @Body @Valid CourseEditBody body) {
        return answer(accepted(authoring.update(actor, new CourseId(id), seen.version(), body.toFields())));
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void delete(Actor.Member actor, @PathVariable UUID id) {
        authoring.delete(actor, new CourseId(id));
    }

    @Put("/{id}/publish")
    HttpResponse<CourseBody> publish(Actor.Member actor, @PathVariable UUID id) {
        return answer(accepted(authoring.publish(actor, new CourseId(id))));
    }

    @Put("/{id}/unpublish")
    HttpResponse<CourseBody> unpublish(Actor.Member actor, @PathVariable UUID id) {
        return answer(accepted(authoring.unpublish(actor, new CourseId(id))));
    }

    private static HttpResponse<CourseBody> answer(Course course) {
        return IfMatch.tagged(CourseBody.of(course), course.version());
    }
}
