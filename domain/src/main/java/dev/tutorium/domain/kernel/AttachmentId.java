package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a file sent with a message. */
public record AttachmentId(UUID value) implements Id {}
