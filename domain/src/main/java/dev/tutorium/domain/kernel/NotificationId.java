package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of something an account is told in the app. */
public record NotificationId(UUID value) implements Id {}
