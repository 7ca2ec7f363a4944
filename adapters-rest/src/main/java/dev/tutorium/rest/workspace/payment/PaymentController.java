package dev.tutorium.rest.workspace.payment;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.payment.RefundDesk;
import dev.tutorium.application.payment.view.Earnings;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.rest.kernel.DataName;
import dev.tutorium.rest.kernel.Idempotent;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;

/** What a teacher was paid, and gives back. */
@Controller("/api/teacher/payments")
@Secured("TEACHER")
class PaymentController {

    private final Earnings earnings;
    private final RefundDesk refunds;

    PaymentController(Earnings earnings, RefundDesk refunds) {
        this.earnings = earnings;
        this.refunds = refunds;
    }

    @Get
    @DataName("payments")
    Page<PaymentBody> list(Actor.Member actor, PageRequest page) {
        return earnings.received(actor.id(), page).map(PaymentBody::of);
    }

    /** Asked of the provider after the answer. */
    @Post("/refund")
    @Status(HttpStatus.ACCEPTED)
    @Idempotent
    RefundBody refund(Actor.Member actor, @Body @Valid RefundRequestBody body) {
        return RefundBody.of(accepted(refunds.byTeacher(actor, new ChargeId(body.paymentId()), body.toGrant())));
    }
}
