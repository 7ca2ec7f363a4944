package dev.tutorium.rest.marketplace.payment;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.payment.view.Wallets;
import dev.tutorium.domain.kernel.SessionId;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.UUID;

/** Whether a booking is paid. */
@Controller("/api/v1/payments/status")
@Secured(SecurityRule.IS_AUTHENTICATED)
class PaymentStatusController {

    private final Wallets wallets;

    PaymentStatusController(Wallets wallets) {
        this.wallets = wallets;
    }

    /** To the booking's student and its teacher; to others it does not exist. */
    @Get("/{bookingId}")
    PaymentStatusBody status(Actor.Member actor, @PathVariable UUID bookingId) {
        return wallets.ofSession(new SessionId(bookingId), actor.id())
                .map(payment -> PaymentStatusBody.of(bookingId, payment))
                .orElseThrow(() -> new Missing("payment"));
    }
}
