package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of something a member wrote, whatever it is: the UUID of its post, comment, message or review. */
public record ContentId(UUID value) implements Id {}
