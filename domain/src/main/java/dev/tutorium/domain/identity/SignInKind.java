package dev.tutorium.domain.identity;

/** How a sign-in is carried: by one cookie for its whole life, or by access tokens and a refresh token that is replaced at every use. */
public enum SignInKind {
    COOKIE,
    BEARER
}
