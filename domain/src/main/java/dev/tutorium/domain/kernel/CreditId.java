package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of one credit of a package. */
public record CreditId(UUID value) implements Id {}
