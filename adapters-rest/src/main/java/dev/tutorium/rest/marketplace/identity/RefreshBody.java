package dev.tutorium.rest.marketplace.identity;

import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@SnakeCase
record RefreshBody(@NotBlank @Size(max = 200) String refreshToken) {}
