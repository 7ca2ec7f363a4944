package dev.tutorium.rest.school.payment;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.payment.RefundRepair;
import dev.tutorium.application.payment.view.Troubles;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.rest.kernel.DataName;
import dev.tutorium.rest.kernel.Idempotent;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;

/** What does not go on without an admin, and what the admin does about declined refunds. */
@Controller("/api/admin")
@Secured({"ADMIN", "OWNER"})
class RefundRepairController {

    private final Troubles troubles;
    private final RefundRepair repair;

    RefundRepairController(Troubles troubles, RefundRepair repair) {
        this.troubles = troubles;
        this.repair = repair;
    }

    /** Declined refunds, failed payouts and deliveries that were given up. */
    @Get("/payments/attention")
    @DataName("items")
    Page<TroubleBody> attention(PageRequest page) {
        return troubles.list(page).map(TroubleBody::of);
    }

    /** Asked of the provider after the answer. */
    @Post("/refunds/{id}/retry")
    @Status(HttpStatus.ACCEPTED)
    @Idempotent
    RefundBody retry(Actor.Member actor, @PathVariable UUID id) {
        return RefundBody.of(accepted(repair.retry(actor, new RefundId(id))));
    }

    /** Where the provider never will: into the payer's wallet. */
    @Post("/refunds/{id}/to-wallet")
    @Idempotent
    RefundBody toWallet(Actor.Member actor, @PathVariable UUID id) {
        return RefundBody.of(accepted(repair.toWallet(actor, new RefundId(id))));
    }
}
