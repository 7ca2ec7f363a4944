package dev.tutorium.rest.workspace.people;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
record NewStudentBody(
        @NotBlank @Size(max = 254) String email,
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 5000) String notes) {}
