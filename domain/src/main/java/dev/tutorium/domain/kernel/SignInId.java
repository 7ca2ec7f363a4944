package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of one sign-in of an account: one browser's cookie, or one family of refresh tokens. */
public record SignInId(UUID value) implements Id {}
