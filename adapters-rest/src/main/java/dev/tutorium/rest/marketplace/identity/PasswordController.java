package dev.tutorium.rest.marketplace.identity;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.identity.LinkRequests;
import dev.tutorium.application.identity.PasswordReset;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.rest.kernel.RateLimit;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;

/** Setting a new password by a link sent to one's address. */
@Controller("/api/v1/auth/password")
@Secured(SecurityRule.IS_ANONYMOUS)
class PasswordController {

    private final LinkRequests requests;
    private final PasswordReset resets;

    PasswordController(LinkRequests requests, PasswordReset resets) {
        this.requests = requests;
        this.resets = resets;
    }

    /** Always the same answer, whether the address has an account or not. */
    @Post("/reset-request")
    @RateLimit("10/min")
    MessageBody request(Actor actor, @Body @Valid EmailBody body) {
        requests.requestPasswordReset(actor, body.email());
        return MessageBody.LINK_SENT;
    }

    @Post("/verify-token")
    @RateLimit("30/min")
    ResetTokenBody verify(Actor actor, @Body @Valid TokenBody body) {
        return new ResetTokenBody(true, accepted(resets.expiry(actor, body.token())));
    }

    @Post("/reset-confirm")
    @RateLimit("10/min")
    MessageBody confirm(Actor actor, @Body @Valid ResetConfirmBody body) {
        accepted(resets.reset(actor, body.token(), body.newPassword()));
        return MessageBody.PASSWORD_SET;
    }
}
