package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a service. */
public record ServiceId(UUID value) implements Id {}
