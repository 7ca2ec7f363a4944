package dev.tutorium.rest.school.payment;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.payment.DisputeDefence;
import dev.tutorium.application.payment.view.DisputeList;
import dev.tutorium.rest.kernel.DataName;
import dev.tutorium.rest.kernel.Idempotent;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** What payers' banks ask back, and what is said to it. */
@Controller("/api/admin/disputes")
@Secured({"ADMIN", "OWNER"})
class DisputeController {

    private final DisputeDefence defence;
    private final DisputeList disputes;

    DisputeController(DisputeDefence defence, DisputeList disputes) {
        this.defence = defence;
        this.disputes = disputes;
    }

    @Get
    @DataName("disputes")
    Page<DisputeBody> list(@Nullable @QueryValue DisputeStatus status, PageRequest page) {
        return disputes.all(status == null ? null : status.name(), page).map(DisputeBody::of);
    }

    @Get("/{id}")
    DisputeBody show(@PathVariable String id) {
        return body(id);
    }

    /** What is stored and would be submitted. */
    @Get("/{id}/evidence")
    EvidenceBody evidence(@PathVariable String id) {
        return EvidenceBody.of(defence.draft(id));
    }

    /** Submits it, with a statement; once. */
    @Post("/{id}/evidence")
    @Status(HttpStatus.ACCEPTED)
    @Idempotent
    DisputeBody submit(Actor.Member actor, @PathVariable String id, @Body @Valid StatementBody body) {
        accepted(defence.answer(actor, id, body.statement()));
        return body(id);
    }

    private DisputeBody body(String id) {
        return disputes.find(id).map(DisputeBody::of).orElseThrow(() -> new Missing("dispute"));
    }
}
