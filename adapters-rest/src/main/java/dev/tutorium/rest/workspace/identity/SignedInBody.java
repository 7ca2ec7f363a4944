package dev.tutorium.rest.workspace.identity;

import dev.tutorium.application.identity.view.GrantedSignIn;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Who is signed in now, and until when. */
@Serdeable
record SignedInBody(User user, Instant expiresAt) {

    @Serdeable
    record User(UUID id, String email, String name, String handle, List<String> roles, String timezone) {}

    static SignedInBody of(GrantedSignIn granted) {
        var account = granted.account();
        var roles = account.roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .toList();
        return new SignedInBody(
                new User(
                        account.id().value(), account.email(), account.name(), account.handle(), roles, account.zone()),
                granted.expiresAt());
    }
}
