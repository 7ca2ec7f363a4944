package dev.tutorium.rest.school.identity;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.identity.PasswordSignIn;
import dev.tutorium.application.identity.SignInRenewal;
import dev.tutorium.application.identity.SignOut;
import dev.tutorium.application.identity.SignUp;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.rest.kernel.AccessTokens;
import dev.tutorium.rest.kernel.RateLimit;
import dev.tutorium.rest.kernel.SessionCookie;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;

/** Signing up, in and out. */
@Controller("/api/auth")
@Secured(SecurityRule.IS_ANONYMOUS)
class AuthController {

    private final SignUp signUps;
    private final PasswordSignIn signIns;
    private final SignInRenewal renewals;
    private final SignOut signOuts;
    private final AccessTokens tokens;
    private final SessionCookie cookie;

    AuthController(
            SignUp signUps,
            PasswordSignIn signIns,
            SignInRenewal renewals,
            SignOut signOuts,
            AccessTokens tokens,
            SessionCookie cookie) {
        this.signUps = signUps;
        this.signIns = signIns;
        this.renewals = renewals;
        this.signOuts = signOuts;
        this.tokens = tokens;
        this.cookie = cookie;
    }

    @Post("/signup")
    @Status(HttpStatus.CREATED)
    @RateLimit("5/min")
    SignedInBody signUp(Actor actor, @Body @Valid SignUpBody body) {
        return SignedInBody.of(accepted(signUps.signUp(actor, body.toCommand())), tokens);
    }

    @Post("/login")
    @RateLimit("10/min")
    SignedInBody login(Actor actor, @Body @Valid LoginBody body) {
        return SignedInBody.of(accepted(signIns.signIn(actor, body.email(), body.password())), tokens);
    }

    /** A refresh token works once: the answer holds the next one. */
    @Post("/refresh")
    @RateLimit("30/min")
    SignedInBody refresh(Actor actor, @Body @Valid RefreshBody body) {
        return SignedInBody.of(accepted(renewals.renew(actor, body.refreshToken())), tokens);
    }

    /** Ends the sign-in whose token or cookie came with the request, and takes the cookie away. */
    @Post("/logout")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<Void> logout(Actor.Member actor) {
        signOuts.signOut(actor);
        return HttpResponse.<Void>noContent().cookie(cookie.none());
    }
}
