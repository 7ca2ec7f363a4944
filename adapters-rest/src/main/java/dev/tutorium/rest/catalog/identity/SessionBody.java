package dev.tutorium.rest.catalog.identity;

import dev.tutorium.application.identity.view.AccountView;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.domain.identity.Role;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The caller's session; {@code accessToken} is the one that came with the request. */
@Serdeable
record SessionBody(
        UUID sessionId,
        UUID userId,
        String email,
        boolean emailVerified,
        String fullname,
        String roleId,
        List<String> roles,
        String tenantId,
        String accessToken) {

    static SessionBody of(Actor.Member actor, AccountView account, String token) {
        return new SessionBody(
                actor.signIn(),
                account.id().value(),
                account.email(),
                account.emailVerified(),
                account.name(),
                roleId(account.mainRole()),
                account.roles().stream().map(SessionBody::roleId).toList(),
                PermissionBody.TENANT,
                token);
    }

    /** Who teaches is a tutor here. */
    static String roleId(Role role) {
        return role == Role.TEACHER ? "tutor" : role.name().toLowerCase(Locale.ROOT);
    }
}
