package dev.tutorium.rest.marketplace.identity;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.identity.OwnAccount;
import dev.tutorium.application.identity.PasswordSignIn;
import dev.tutorium.application.identity.SignInRenewal;
import dev.tutorium.application.identity.SignUp;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.rest.kernel.AccessTokens;
import dev.tutorium.rest.kernel.RateLimit;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;

/** Signing up and in, and one's own account. */
@Controller("/api/v1/auth")
@Secured(SecurityRule.IS_ANONYMOUS)
class AuthController {

    private final SignUp signUps;
    private final PasswordSignIn signIns;
    private final SignInRenewal renewals;
    private final OwnAccount accounts;
    private final AccessTokens tokens;

    AuthController(
            SignUp signUps, PasswordSignIn signIns, SignInRenewal renewals, OwnAccount accounts, AccessTokens tokens) {
        this.signUps = signUps;
        this.signIns = signIns;
        this.renewals = renewals;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @Post("/register")
    @Status(HttpStatus.CREATED)
    @RateLimit("5/min")
    TokensBody register(Actor actor, @Body @Valid RegisterBody body) {
        return TokensBody.of(accepted(signUps.signUp(actor, body.toCommand())), tokens);
    }

    @Post("/login")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    @RateLimit("10/min")
    TokensBody login(Actor actor, @Body @Valid LoginBody body) {
        return TokensBody.of(accepted(signIns.signIn(actor, body.username(), body.password())), tokens);
    }

    /** A refresh token works once: the answer holds the next one. */
    @Post("/refresh")
    @RateLimit("30/min")
    TokensBody refresh(Actor actor, @Body @Valid RefreshBody body) {
        return TokensBody.of(accepted(renewals.renew(actor, body.refreshToken())), tokens);
    }

    @Get("/me")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @RateLimit("60/min")
    UserBody me(Actor.Member actor) {
        return UserBody.of(accounts.get(actor));
    }

    /** What is left out stays as it is. */
    @Put("/me")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @RateLimit("30/min")
    UserBody updateMe(Actor.Member actor, @Body @Valid UserUpdateBody body) {
        return UserBody.of(accepted(accounts.update(actor, body.toCommand())));
    }
}
