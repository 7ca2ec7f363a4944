package dev.tutorium.rest.marketplace.messaging;

import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** From when on what happened is sent again. */
@SnakeCase
record SinceBody(@NotNull Instant since) {}
