package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a post in a feed. */
public record PostId(UUID value) implements Id {}
