package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a module of a course. */
public record ModuleId(UUID value) implements Id {}
