package dev.tutorium.rest.school.identity;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What was in a link. */
@Serdeable
record TokenBody(@NotBlank @Size(max = 200) String token) {}
