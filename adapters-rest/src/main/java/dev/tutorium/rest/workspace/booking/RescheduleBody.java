package dev.tutorium.rest.workspace.booking;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** Where a session is to be moved. */
@Serdeable
record RescheduleBody(@NotNull Instant startUtc) {}
