package dev.tutorium.rest.school.payment;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.payment.WalletPayment;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.rest.kernel.Idempotent;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;

/** Paying a checkout out of the wallet. */
@Controller("/api/checkout")
@Secured(SecurityRule.IS_AUTHENTICATED)
class WalletCheckoutController {

    private final WalletPayment payment;

    WalletCheckoutController(WalletPayment payment) {
        this.payment = payment;
    }

    @Post("/wallet")
    @Idempotent
    WalletCheckoutBody pay(Actor.Member actor, @Body @Valid WalletCheckoutRequestBody body) {
        return WalletCheckoutBody.of(accepted(payment.pay(actor, new ChargeId(body.sessionId()))));
    }
}
