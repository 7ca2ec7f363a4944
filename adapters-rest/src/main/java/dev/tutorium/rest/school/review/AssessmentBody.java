package dev.tutorium.rest.school.review;

import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@SnakeCase
record AssessmentBody(
        @Min(1) @Max(5) int rating,

        @Nullable @Size(max = 2000) String comment) {}
