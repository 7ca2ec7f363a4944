package dev.tutorium.rest.workspace.identity;

import dev.tutorium.application.identity.OwnAccount;
import dev.tutorium.application.identity.SignOut;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.rest.kernel.InTheirName;
import dev.tutorium.rest.kernel.SessionCookie;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** The sign-in of the caller's cookie. */
@Controller("/api/auth/session")
@Secured(SecurityRule.IS_AUTHENTICATED)
@InTheirName
class SessionController {

    private final OwnAccount own;
    private final SignOut signOut;
    private final SessionCookie cookie;

    SessionController(OwnAccount own, SignOut signOut, SessionCookie cookie) {
        this.own = own;
        this.signOut = signOut;
        this.cookie = cookie;
    }

    @Get
    WhoAmIBody whoAmI(Actor.Member actor) {
        return WhoAmIBody.of(own.whoAmI(actor));
    }

    @Delete
    HttpResponse<Void> end(Actor.Member actor) {
        signOut.signOut(actor);
        return HttpResponse.<Void>noContent().cookie(cookie.none());
    }
}
