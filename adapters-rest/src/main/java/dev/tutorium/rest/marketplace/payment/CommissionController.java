package dev.tutorium.rest.marketplace.payment;

import dev.tutorium.domain.payment.PaymentPolicy;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;

/** What the platform keeps. */
@Controller("/api/v1/owner/commission-tiers")
@Secured("OWNER")
class CommissionController {

    private final PaymentPolicy policy;

    CommissionController(PaymentPolicy policy) {
        this.policy = policy;
    }

    @Get
    CommissionTiersBody tiers() {
        return CommissionTiersBody.of(policy);
    }
}
