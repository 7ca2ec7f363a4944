package dev.tutorium.domain.identity;

/** Why a sign-in ended before its time. */
public enum SignInEnd {
    SIGNED_OUT,
    /** A refresh token came a second time: one of two holders is a thief, so both lose it. */
    TOKEN_REUSED,
    PASSWORD_RESET,
    /** Someone else proved to own the e-mail address. */
    EMAIL_CLAIMED,
    /** Who was signed in as someone else gave it up. */
    GIVEN_UP,
    SUSPENDED,
    ERASED
}
