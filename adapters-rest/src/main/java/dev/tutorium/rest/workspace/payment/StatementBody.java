package dev.tutorium.rest.workspace.payment;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a teacher says to a dispute. */
@Serdeable
record StatementBody(@NotBlank @Size(max = 2_000) String statement) {}
