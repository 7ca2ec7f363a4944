package dev.tutorium.rest.workspace.people;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
record StudentEditBody(
        @Nullable @Size(max = 100) String name,
        @Nullable @Size(max = 5000) String notes) {}
