package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a cancellation policy. */
public record PolicyId(UUID value) implements Id {}
