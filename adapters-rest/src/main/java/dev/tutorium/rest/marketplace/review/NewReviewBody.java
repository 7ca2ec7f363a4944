package dev.tutorium.rest.marketplace.review;

import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@SnakeCase
record NewReviewBody(
        UUID bookingId,
        @Min(1) @Max(5) int rating,

        @Nullable @Size(max = 2000) String comment) {}
