package dev.tutorium.rest.workspace.identity;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.identity.Impersonation;
import dev.tutorium.application.kernel.Actor;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;

/** A teacher signs in as one of their students; their own cookie stays as it is. */
@Controller("/api/teacher/students")
@Secured("TEACHER")
class ImpersonationController {

    private final Impersonation impersonation;

    ImpersonationController(Impersonation impersonation) {
        this.impersonation = impersonation;
    }

    @Post("/{id}/impersonate")
    @Status(HttpStatus.CREATED)
    ImpersonationBody start(Actor.Member teacher, @PathVariable UUID id) {
        return ImpersonationBody.of(accepted(impersonation.start(teacher, id)));
    }

    @Delete("/{id}/impersonate")
    @Status(HttpStatus.NO_CONTENT)
    void end(Actor.Member teacher, @PathVariable UUID id) {
        impersonation.end(teacher, id);
    }
}
