package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a date override. */
public record OverrideId(UUID value) implements Id {}
