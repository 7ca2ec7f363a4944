package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a folder, a lesson template or a resource. */
public record MaterialId(UUID value) implements Id {}
