package dev.tutorium.rest.school.payment;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.payment.SessionCrediting;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.rest.kernel.Idempotent;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import java.util.UUID;

/** A session for one that went wrong. */
@Controller("/api/admin/sessions")
@Secured({"ADMIN", "OWNER"})
class SessionCreditController {

    private final SessionCrediting crediting;

    SessionCreditController(SessionCrediting crediting) {
        this.crediting = crediting;
    }

    @Post("/{id}/credit")
    @Status(HttpStatus.CREATED)
    @Idempotent
    SessionCreditBody credit(Actor.Member actor, @PathVariable UUID id, @Body @Valid SessionCreditRequestBody body) {
        return SessionCreditBody.of(accepted(crediting.credit(actor, new SessionId(id), body.toGift())));
    }
}
