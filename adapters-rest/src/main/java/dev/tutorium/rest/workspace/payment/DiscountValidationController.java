package dev.tutorium.rest.workspace.payment;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.payment.DiscountValidation;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.rest.kernel.RateLimit;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/** Whether a visitor's code takes something off a price. */
@Controller("/api/public/{slug}")
@Secured(SecurityRule.IS_ANONYMOUS)
class DiscountValidationController {

    private final DiscountValidation validation;

    DiscountValidationController(DiscountValidation validation) {
        this.validation = validation;
    }

    /** Nothing is redeemed. Who is signed in is told by their own redemptions too. */
    @Post("/validate-discount")
    @RateLimit("10/min")
    DiscountAnswerBody validate(
            Actor actor, @PathVariable @Size(max = 80) String slug, @Body @Valid DiscountQuestionBody body) {
        return DiscountAnswerBody.of(
                validation.ask(actor, slug, new ServiceId(body.serviceId()), body.credits(), body.code()));
    }
}
