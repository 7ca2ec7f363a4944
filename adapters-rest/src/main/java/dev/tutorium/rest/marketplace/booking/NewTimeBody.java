package dev.tutorium.rest.marketplace.booking;

import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** Where a booking is to be moved. */
@SnakeCase
record NewTimeBody(@NotNull Instant startTime) {}
