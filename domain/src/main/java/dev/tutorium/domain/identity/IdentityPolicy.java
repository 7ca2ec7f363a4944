package dev.tutorium.domain.identity;

import java.time.Duration;

/**
 * The numbers of signing in.
 *
 * @param magicLink       how long a sign-in link works, from its first mail
 * @param verifyEmail     how long a link to confirm an address works
 * @param resetPassword   how long a link to set a new password works
 * @param linksPerHour    mails with links that one address gets in an hour, per purpose; more are silently not sent
 * @param cookieLifetime  how long a browser stays signed in
 * @param accessLifetime  how long an access token works; less when its sign-in ends before
 * @param refreshLifetime how long a refresh token works; each use gives a new one with a new lifetime
 * @param longestSignIn   after this a sign-in is over, however often it was refreshed
 * @param impersonation   how long one may act as someone else
 */
public record IdentityPolicy(
        PasswordRules passwords,
        Duration magicLink,
        Duration verifyEmail,
        Duration resetPassword,
        int linksPerHour,
        Duration cookieLifetime,
        Duration accessLifetime,
        Duration refreshLifetime,
        Duration longestSignIn,
        Duration impersonation) {

    public static IdentityPolicy standard() {
        return new IdentityPolicy(
                new PasswordRules(10, 128),
                Duration.ofMinutes(15),
                Duration.ofDays(3),
                Duration.ofHours(1),
                5,
                Duration.ofDays(30),
                Duration.ofMinutes(30),
                Duration.ofDays(7),
                Duration.ofDays(90),
                Duration.ofMinutes(30));
    }

    public Duration lifetime(TokenPurpose purpose) {
        return switch (purpose) {
            case MAGIC_LINK -> magicLink;
            case VERIFY_EMAIL -> verifyEmail;
            case RESET_PASSWORD -> resetPassword;
        };
    }
}
