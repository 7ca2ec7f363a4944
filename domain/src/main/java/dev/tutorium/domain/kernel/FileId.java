package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of an uploaded file. */
public record FileId(UUID value) implements Id {}
