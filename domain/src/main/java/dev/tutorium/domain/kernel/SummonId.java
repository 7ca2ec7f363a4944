package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a request for help. */
public record SummonId(UUID value) implements Id {}
