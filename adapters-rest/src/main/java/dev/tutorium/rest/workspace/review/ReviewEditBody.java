package dev.tutorium.rest.workspace.review;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is left out stays as it is. */
@Serdeable
record ReviewEditBody(
        @Nullable @Min(1) @Max(5) Integer rating,

        @Nullable @Size(max = 2000) String comment) {}
