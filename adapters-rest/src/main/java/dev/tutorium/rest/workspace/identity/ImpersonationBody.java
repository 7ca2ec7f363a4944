package dev.tutorium.rest.workspace.identity;

import dev.tutorium.application.identity.view.GrantedSignIn;
import dev.tutorium.rest.kernel.SessionCookie;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * A sign-in as a student.
 *
 * @param token  the value of the cookie of this name, to be set where the student's view is opened
 * @param cookie its name
 */
@Serdeable
record ImpersonationBody(UUID accountId, String name, String cookie, String token, Instant expiresAt) {

    static ImpersonationBody of(GrantedSignIn granted) {
        return new ImpersonationBody(
                granted.account().id().value(),
                granted.account().name(),
                SessionCookie.NAME,
                granted.secret(),
                granted.expiresAt());
    }
}
