package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a charge. */
public record ChargeId(UUID value) implements Id {}
