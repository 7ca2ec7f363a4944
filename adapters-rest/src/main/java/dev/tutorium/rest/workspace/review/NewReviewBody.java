package dev.tutorium.rest.workspace.review;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
record NewReviewBody(
        @Min(1) @Max(5) int rating,

        @Nullable @Size(max = 2000) String comment) {}
