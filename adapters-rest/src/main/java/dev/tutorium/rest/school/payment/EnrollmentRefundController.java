package dev.tutorium.rest.school.payment;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.payment.RefundDesk;
import dev.tutorium.domain.kernel.EnrollmentId;
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

/** Refunds an admin grants; the enrollment itself stays as it is. */
@Controller("/api/admin/enrollments")
@Secured({"ADMIN", "OWNER"})
class EnrollmentRefundController {

    private final RefundDesk refunds;

    EnrollmentRefundController(RefundDesk refunds) {
        this.refunds = refunds;
    }

    /** Asked of the provider after the answer. */
    @Post("/{id}/refund")
    @Status(HttpStatus.ACCEPTED)
    @Idempotent
    RefundBody refund(Actor.Member actor, @PathVariable UUID id, @Body @Valid RefundRequestBody body) {
        return RefundBody.of(accepted(refunds.ofEnrollment(actor, new EnrollmentId(id), body.toGrant())));
    }
}
