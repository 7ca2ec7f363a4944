package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a session. */
public record SessionId(UUID value) implements Id {}
