package dev.tutorium.application.identity.view;

import dev.tutorium.domain.kernel.SignInId;
import java.time.Duration;
import java.time.Instant;

/**
 * A sign-in that was just opened or renewed.
 *
 * @param secret         the cookie or the refresh token; told this once
 * @param expiresAt      when the secret stops working
 * @param accessLifetime how long an access token of this sign-in is to work
 */
public record GrantedSignIn(
        AccountView account, SignInId signIn, String secret, Instant expiresAt, Duration accessLifetime) {}
