package dev.tutorium.rest.workspace.learning;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
record EnrollBody(
        @NotBlank @Size(max = 254) String email,
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 100) String timezone) {}
