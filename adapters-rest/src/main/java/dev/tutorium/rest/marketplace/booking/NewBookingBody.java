package dev.tutorium.rest.marketplace.booking;

import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** A time of a tutor's service to book. */
@SnakeCase
record NewBookingBody(@NotNull UUID serviceId, @NotNull Instant startTime) {}
