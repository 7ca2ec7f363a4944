package dev.tutorium.rest.workspace.payment;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Where the provider's page leads to. */
@Serdeable
record OnboardingRequestBody(@NotBlank @Size(max = 500) String returnUrl) {}
