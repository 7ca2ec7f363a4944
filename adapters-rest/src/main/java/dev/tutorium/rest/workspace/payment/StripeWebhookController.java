package dev.tutorium.rest.workspace.payment;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.payment.NoticeIntake;
import dev.tutorium.rest.kernel.Webhooks;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Webhooks of whichever payment provider is configured; Stripe's by name, as its callers know it. */
@Controller("/api/webhooks")
@Secured(SecurityRule.IS_ANONYMOUS)
class StripeWebhookController {

    private final NoticeIntake intake;

    StripeWebhookController(NoticeIntake intake) {
        this.intake = intake;
    }

    /** Takes the bytes as they came: the signature is over them. */
    @Post("/stripe")
    @Consumes(MediaType.ALL)
    ReceiptBody receive(HttpRequest<?> request, @Body byte[] body) {
        return ReceiptBody.of(accepted(intake.receive(body, Webhooks.headers(request))));
    }
}
