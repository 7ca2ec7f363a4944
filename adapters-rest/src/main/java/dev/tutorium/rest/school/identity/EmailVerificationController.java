package dev.tutorium.rest.school.identity;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.identity.EmailVerification;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.domain.kernel.Outcome.Accepted;
import dev.tutorium.domain.kernel.Outcome.Refused;
import dev.tutorium.rest.kernel.FormPage;
import dev.tutorium.rest.kernel.RateLimit;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/** Confirming one's address by the link sent to it. */
@Controller("/api/auth/verify-email")
@Secured(SecurityRule.IS_ANONYMOUS)
class EmailVerificationController {

    private static final String TITLE = "Confirm your e-mail address";

    private final EmailVerification verifications;

    EmailVerificationController(EmailVerification verifications) {
        this.verifications = verifications;
    }

    @Post
    @RateLimit("30/min")
    UserEnvelope verify(Actor actor, @Body @Valid TokenBody body) {
        return new UserEnvelope(UserBody.of(accepted(verifications.verify(actor, body.token()))));
    }

    /** Where the link in the mail leads, unless an application has a page for it. */
    @Get("/{token}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> page(@PathVariable @Size(max = 200) String token) {
        return FormPage.button(
                TITLE, "Press the button to confirm that the address is yours.", "/api/auth/verify-email", token);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @RateLimit("30/min")
    HttpResponse<String> verifyForm(Actor actor, @Body @Valid TokenBody body) {
        return switch (verifications.verify(actor, body.token())) {
            case Accepted(var account) -> FormPage.message(HttpStatus.OK, TITLE, account.email() + " is confirmed.");
            case Refused<?, ?> _ -> FormPage.gone(TITLE);
        };
    }
}
