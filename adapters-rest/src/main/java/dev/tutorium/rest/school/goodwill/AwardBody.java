package dev.tutorium.rest.school.goodwill;

import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Points for a member, and why. */
@SnakeCase
record AwardBody(
        @NotNull UUID toUserId,
        @NotNull @Positive @Max(1_000_000) Integer points,
        @NotBlank @Size(max = 500) String reason) {}
