package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a reversal. */
public record ReversalId(UUID value) implements Id {}
