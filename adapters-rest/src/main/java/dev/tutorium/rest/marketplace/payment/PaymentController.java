package dev.tutorium.rest.marketplace.payment;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.payment.CheckoutReturn;
import dev.tutorium.application.payment.RefundDesk;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.rest.kernel.Idempotent;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;

/** Checkouts of students, and refunds that admins grant. */
@Controller("/api/v1/payments")
class PaymentController {

    private final CheckoutReturn checkouts;
    private final RefundDesk refunds;

    PaymentController(CheckoutReturn checkouts, RefundDesk refunds) {
        this.checkouts = checkouts;
        this.refunds = refunds;
    }

    /** The checkout of what the student has taken and not paid; the same one when asked again. */
    @Post("/checkout")
    @Secured("STUDENT")
    @Idempotent
    CheckoutBody checkout(Actor.Member student, @Body @Valid CheckoutRequestBody body) {
        return CheckoutBody.of(accepted(body.either(
                booking -> checkouts.ofSession(student, booking),
                enrollment -> checkouts.ofEnrollment(student, enrollment))));
    }

    /** Asked of the provider after the answer. */
    @Post("/refund")
    @Status(HttpStatus.ACCEPTED)
    @Secured({"ADMIN", "OWNER"})
    @Idempotent
    RefundBody refund(Actor.Member actor, @Body @Valid RefundRequestBody body) {
        return RefundBody.of(
                body.paymentId(), accepted(refunds.byAdmin(actor, new ChargeId(body.paymentId()), body.toGrant())));
    }
}
