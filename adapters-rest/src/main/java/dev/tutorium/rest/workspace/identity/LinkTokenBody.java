package dev.tutorium.rest.workspace.identity;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What was in the link. */
@Serdeable
record LinkTokenBody(@NotBlank @Size(max = 200) String token) {}
