package dev.tutorium.rest.workspace.identity;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.identity.LinkRequests;
import dev.tutorium.application.identity.MagicLinkSignIn;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.domain.kernel.Outcome.Accepted;
import dev.tutorium.domain.kernel.Outcome.Refused;
import dev.tutorium.rest.kernel.FormPage;
import dev.tutorium.rest.kernel.RateLimit;
import dev.tutorium.rest.kernel.SessionCookie;
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
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/** Signing in by a link sent to one's address. */
@Controller("/api/auth/magic-link")
@Secured(SecurityRule.IS_ANONYMOUS)
class MagicLinkController {

    private static final String TITLE = "Sign in";

    private final LinkRequests requests;
    private final MagicLinkSignIn signIns;
    private final SessionCookie cookie;

    MagicLinkController(LinkRequests requests, MagicLinkSignIn signIns, SessionCookie cookie) {
        this.requests = requests;
        this.signIns = signIns;
        this.cookie = cookie;
    }

    /** Always the same answer, whether the address has an account or not. */
    @Post
    @Status(HttpStatus.ACCEPTED)
    @RateLimit("5/hour")
    LinkSentBody request(Actor actor, @Body @Valid MagicLinkBody body) {
        requests.requestMagicLink(actor, body.toCommand());
        return LinkSentBody.ANY;
    }

    /** Where the link in the mail leads: a page with a button, as mail scanners open links but press no buttons. */
    @Get("/{token}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> page(Actor actor, @PathVariable @Size(max = 200) String token) {
        return signIns.isValid(actor, token)
                ? FormPage.button(TITLE, "Press the button to sign in here.", "/api/auth/magic-link/verify", token)
                : FormPage.gone(TITLE);
    }

    @Post("/verify")
    @RateLimit("30/min")
    HttpResponse<SignedInBody> verify(Actor actor, @Body @Valid LinkTokenBody body) {
        var granted = accepted(signIns.signIn(actor, body.token()));
        return HttpResponse.ok(SignedInBody.of(granted)).cookie(cookie.of(granted));
    }

    /** The button of the page. */
    @Post("/verify")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @RateLimit("30/min")
    HttpResponse<String> verifyForm(Actor actor, @Body @Valid LinkTokenBody body) {
        return switch (signIns.signIn(actor, body.token())) {
            case Accepted(var granted) ->
                FormPage.message(
                                HttpStatus.OK,
                                TITLE,
                                "You are signed in as " + granted.account().name() + ".")
                        .cookie(cookie.of(granted));
            case Refused<?, ?> _ -> FormPage.gone(TITLE);
        };
    }
}
