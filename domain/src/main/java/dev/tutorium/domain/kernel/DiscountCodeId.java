package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a discount code. */
public record DiscountCodeId(UUID value) implements Id {}
