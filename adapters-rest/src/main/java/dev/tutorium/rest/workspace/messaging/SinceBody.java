package dev.tutorium.rest.workspace.messaging;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** From when on what happened is sent again. */
@Serdeable
record SinceBody(@NotNull Instant since) {}
