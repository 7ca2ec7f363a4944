package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a review. */
public record ReviewId(UUID value) implements Id {}
