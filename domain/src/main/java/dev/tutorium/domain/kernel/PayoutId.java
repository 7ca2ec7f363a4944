package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a payout. */
public record PayoutId(UUID value) implements Id {}
