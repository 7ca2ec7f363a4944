package dev.tutorium.rest.school.payment;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.payment.PayeeOnboarding;
import dev.tutorium.rest.kernel.RateLimit;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;

/** The account at the payment provider that a payee is paid out to. */
@Controller("/api/payouts/account")
@Secured({"TEACHER", "CREATOR"})
class PayoutAccountController {

    private final PayeeOnboarding onboarding;

    PayoutAccountController(PayeeOnboarding onboarding) {
        this.onboarding = onboarding;
    }

    @Get
    @RateLimit("60/min")
    PayoutAccountBody show(Actor.Member actor) {
        return PayoutAccountBody.of(onboarding.look(actor));
    }

    /** Opens the account where there is none yet. */
    @Post("/link")
    @RateLimit("10/min")
    OnboardingLinkBody link(Actor.Member actor, @Body @Valid OnboardingRequestBody body) {
        return new OnboardingLinkBody(accepted(onboarding.page(actor, body.returnUrl())));
    }
}
