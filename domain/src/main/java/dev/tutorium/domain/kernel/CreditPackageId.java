package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a package of prepaid credits. */
public record CreditPackageId(UUID value) implements Id {}
