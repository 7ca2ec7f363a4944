package dev.tutorium.rest.workspace.booking;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** A slot of a service, as {@code service-availability} offers it. */
@Serdeable
record BookingRequestBody(@NotNull UUID serviceId, @NotNull Instant startUtc) {}
