package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a message between two members. */
public record MessageId(UUID value) implements Id {}
