package dev.tutorium.rest.catalog.identity;

import dev.tutorium.application.identity.OwnAccount;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.rest.kernel.Dialects;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Who is signed in and what they may do. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
class CurrentUserController {

    private final OwnAccount accounts;
    private final Dialects dialects;

    CurrentUserController(OwnAccount accounts, Dialects dialects) {
        this.accounts = accounts;
        this.dialects = dialects;
    }

    @Get("/currentuser")
    SessionBody currentUser(Actor.Member actor, HttpRequest<?> request) {
        var token = dialects.of(request).tokenPlaces().stream()
                .flatMap(place -> place.token(request).stream())
                .findFirst()
                .orElse("");
        return SessionBody.of(actor, accounts.get(actor), token);
    }

    @Get("/permissions")
    List<PermissionBody> permissions(Actor.Member actor) {
        return accounts.permissions(actor).stream()
                .map(permission -> PermissionBody.of(actor, permission))
                .toList();
    }

    /** A permission that does not exist is one that nobody has. */
    @Get("/permissions/{permissionName}")
    PermissionCheckBody permission(Actor.Member actor, @PathVariable @Size(max = 100) String permissionName) {
        return new PermissionCheckBody(accounts.may(actor, permissionName), List.of());
    }
}
