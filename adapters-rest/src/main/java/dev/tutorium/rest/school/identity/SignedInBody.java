package dev.tutorium.rest.school.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tutorium.application.identity.view.GrantedSignIn;
import dev.tutorium.rest.kernel.AccessTokens;
import io.micronaut.serde.annotation.Serdeable;

/** The access token and the refresh token, named as the contract names them. */
@Serdeable
record SignedInBody(
        UserBody user,
        String token,
        String refreshToken,
        @JsonProperty("expires_in") long expiresIn) {

    static SignedInBody of(GrantedSignIn granted, AccessTokens tokens) {
        return new SignedInBody(
                UserBody.of(granted.account()),
                tokens.issue(granted),
                granted.secret(),
                granted.accessLifetime().toSeconds());
    }
}
