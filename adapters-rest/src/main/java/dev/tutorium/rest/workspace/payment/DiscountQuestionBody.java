package dev.tutorium.rest.workspace.payment;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a code would be used for.
 *
 * @param credits for a package of so many sessions; left out for one session
 */
@Serdeable
record DiscountQuestionBody(
        @NotBlank @Size(max = 40) String code,
        @NotNull UUID serviceId,
        @Nullable @Min(1) @Max(100) Integer credits) {}
