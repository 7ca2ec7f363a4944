package dev.tutorium.rest.workspace.review;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record RespondBody(@NotBlank @Size(max = 2000) String response) {}
