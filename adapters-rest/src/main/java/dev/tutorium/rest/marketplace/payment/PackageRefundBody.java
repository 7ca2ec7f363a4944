package dev.tutorium.rest.marketplace.payment;

import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** How many unused credits to give back; all of them when that is left out. */
@SnakeCase
record PackageRefundBody(@Nullable @Min(1) @Max(100) Integer credits) {}
