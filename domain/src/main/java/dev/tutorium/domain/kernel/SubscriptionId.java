package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a package that is bought anew for every period. */
public record SubscriptionId(UUID value) implements Id {}
