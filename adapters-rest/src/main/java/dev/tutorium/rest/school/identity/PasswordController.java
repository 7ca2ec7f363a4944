package dev.tutorium.rest.school.identity;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.identity.LinkRequests;
import dev.tutorium.application.identity.PasswordReset;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.domain.kernel.Outcome.Accepted;
import dev.tutorium.domain.kernel.Outcome.Refused;
import dev.tutorium.rest.kernel.FormPage;
import dev.tutorium.rest.kernel.RateLimit;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
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

/** Setting a new password by a link sent to one's address. */
@Controller("/api/auth")
@Secured(SecurityRule.IS_ANONYMOUS)
class PasswordController {

    private static final String TITLE = "Set a new password";

    private final LinkRequests requests;
    private final PasswordReset resets;

    PasswordController(LinkRequests requests, PasswordReset resets) {
        this.requests = requests;
        this.resets = resets;
    }

    /** Always the same answer, whether the address has an account or not. */
    @Post("/forgot-password")
    @RateLimit("3/hour")
    MessageBody forgot(Actor actor, @Body @Valid EmailBody body) {
        requests.requestPasswordReset(actor, body.email());
        return MessageBody.LINK_SENT;
    }

    @Get("/reset-token/{token}")
    @RateLimit("30/min")
    ResetTokenBody resetToken(Actor actor, @PathVariable @Size(max = 200) String token) {
        return new ResetTokenBody(true, accepted(resets.expiry(actor, token)));
    }

    /** With an address this asks for a link; with a link's token and a password it sets the password. */
    @Post("/reset-password")
    @RateLimit("3/hour")
    MessageBody reset(Actor actor, @Body @Valid ResetPasswordBody body) {
        return switch (body.wish()) {
            case ResetPasswordBody.Link(var email) -> {
                requests.requestPasswordReset(actor, email);
                yield MessageBody.LINK_SENT;
            }
            case ResetPasswordBody.NewPassword(var token, var password) -> {
                accepted(resets.reset(actor, token, password));
                yield MessageBody.PASSWORD_SET;
            }
        };
    }

    /** Where the link in the mail leads, unless an application has a page for it. */
    @Get("/reset-password/{token}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> page(Actor actor, @PathVariable @Size(max = 200) String token) {
        return resets.expiry(actor, token).isAccepted()
                ? form("You will be signed out everywhere.", token)
                : FormPage.gone(TITLE);
    }

    /** The form of the page. A password that is not accepted leaves the link usable, so the form is shown again. */
    @Post("/reset-password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @RateLimit("10/hour")
    HttpResponse<String> resetForm(Actor actor, @Body @Valid NewPasswordForm form) {
        try {
            return switch (resets.reset(actor, form.token(), form.password())) {
                case Accepted<?, ?> _ ->
                    FormPage.message(HttpStatus.OK, TITLE, "The password is set. Sign in with it.");
                case Refused<?, ?> _ -> FormPage.gone(TITLE);
            };
        } catch (Malformed weak) {
            return form("The password " + weak.getMessage() + ".", form.token())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private static MutableHttpResponse<String> form(String sentence, String token) {
        return FormPage.password(TITLE, sentence, "/api/auth/reset-password", token);
    }
}
