package dev.tutorium.rest.school.payment;

import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Where the provider's page leads to. */
@SnakeCase
record OnboardingRequestBody(@NotBlank @Size(max = 500) String returnUrl) {}
