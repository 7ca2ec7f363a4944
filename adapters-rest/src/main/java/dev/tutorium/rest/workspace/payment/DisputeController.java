package dev.tutorium.rest.workspace.payment;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.payment.DisputeDefence;
import dev.tutorium.application.payment.view.DisputeList;
import dev.tutorium.rest.kernel.DataName;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;

/** What payers' banks ask back of what a teacher earns from, and what the teacher says to it. */
@Controller("/api/teacher/disputes")
@Secured("TEACHER")
class DisputeController {

    private final DisputeDefence defence;
    private final DisputeList disputes;

    DisputeController(DisputeDefence defence, DisputeList disputes) {
        this.defence = defence;
        this.disputes = disputes;
    }

    @Get
    @DataName("disputes")
    Page<DisputeBody> list(Actor.Member actor, PageRequest page) {
        return disputes.of(actor.id(), page).map(DisputeBody::of);
    }

    /** Goes to the bank with the platform's answer; until that is given it may be written anew. */
    @Put("/{id}/statement")
    @Status(HttpStatus.NO_CONTENT)
    void state(Actor.Member actor, @PathVariable String id, @Body @Valid StatementBody body) {
        accepted(defence.state(actor, id, body.statement()));
    }
}
