package dev.tutorium.rest.school.identity;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.identity.OwnAccount;
import dev.tutorium.application.kernel.Actor;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;

/** One's own account. */
@Controller("/api/users/me")
@Secured(SecurityRule.IS_AUTHENTICATED)
class OwnAccountController {

    private final OwnAccount accounts;

    OwnAccountController(OwnAccount accounts) {
        this.accounts = accounts;
    }

    @Get
    UserBody get(Actor.Member actor) {
        return UserBody.of(accounts.get(actor));
    }

    /** What is left out stays as it is. */
    @Put
    UserBody update(Actor.Member actor, @Body @Valid UserUpdateBody body) {
        return UserBody.of(accepted(accounts.update(actor, body.toCommand())));
    }
}
