package dev.tutorium.rest.school.payment;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.payment.PayoutRun;
import dev.tutorium.application.payment.view.PayoutList;
import dev.tutorium.application.payment.view.TimeSpan;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.rest.kernel.DataName;
import dev.tutorium.rest.kernel.Idempotent;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Paying teachers and creators out. */
@Controller("/api/admin")
@Secured({"ADMIN", "OWNER"})
class PayoutController {

    private final PayoutRun run;
    private final PayoutList payouts;

    PayoutController(PayoutRun run, PayoutList payouts) {
        this.run = run;
        this.payouts = payouts;
    }

    @Get("/payouts")
    @DataName("payouts")
    Page<PayoutBody> list(
            @Nullable @QueryValue PayoutStatus status,
            @Nullable @QueryValue Instant from,
            @Nullable @QueryValue Instant to,
            PageRequest page) {
        return payouts.all(status == null ? null : status.name(), TimeSpan.of(from, to), page)
                .map(PayoutBody::of);
    }

    @Get(uris = {"/payouts/pending", "/pending-payouts"})
    @DataName("payouts")
    Page<PayoutBody> pending(PageRequest page) {
        return payouts.all(PayoutStatus.PENDING.name(), TimeSpan.ALL, page).map(PayoutBody::of);
    }

    @Get("/payouts/{id}")
    PayoutBody show(@PathVariable UUID id) {
        return body(id);
    }

    /** Sets the money aside; the provider is asked after the answer. */
    @Post("/payouts/{id}/approve")
    @Idempotent
    PayoutBody approve(Actor.Member actor, @PathVariable UUID id) {
        accepted(run.approve(actor, new PayoutId(id)));
        return body(id);
    }

    /** Approves it where that is still to be done, and asks the provider at once. */
    @Post("/payouts/{id}/process")
    @Idempotent
    PayoutBody process(Actor.Member actor, @PathVariable UUID id) {
        accepted(run.process(actor, new PayoutId(id)));
        return body(id);
    }

    @Post("/payouts/{id}/retry")
    @Idempotent
    PayoutBody retry(Actor.Member actor, @PathVariable UUID id) {
        accepted(run.retry(actor, new PayoutId(id)));
        return body(id);
    }

    @Delete("/payouts/{id}")
    PayoutBody cancel(Actor.Member actor, @PathVariable UUID id) {
        accepted(run.cancel(actor, new PayoutId(id)));
        return body(id);
    }

    @Post("/payouts/batch-approve")
    @Idempotent
    BatchBody approveAll(Actor.Member actor, @Body @Valid BatchRequestBody body) {
        return BatchBody.of(run.approveAll(actor, body.ids()));
    }

    @Post("/payouts/batch")
    @Idempotent
    BatchBody processPending(Actor.Member actor) {
        return BatchBody.of(run.processPending(actor));
    }

    private PayoutBody body(UUID id) {
        return payouts.find(new PayoutId(id)).map(PayoutBody::of).orElseThrow(() -> new Missing("payout"));
    }
}
