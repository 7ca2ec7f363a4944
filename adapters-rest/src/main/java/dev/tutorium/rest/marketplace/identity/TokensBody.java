package dev.tutorium.rest.marketplace.identity;

import dev.tutorium.application.identity.view.GrantedSignIn;
import dev.tutorium.rest.kernel.AccessTokens;
import dev.tutorium.rest.kernel.SnakeCase;

/** The tokens as OAuth names them, and whose they are. */
@SnakeCase
record TokensBody(String accessToken, String refreshToken, String tokenType, long expiresIn, UserBody user) {

    static TokensBody of(GrantedSignIn granted, AccessTokens tokens) {
        return new TokensBody(
                tokens.issue(granted),
                granted.secret(),
                "bearer",
                granted.accessLifetime().toSeconds(),
                UserBody.of(granted.account()));
    }
}
