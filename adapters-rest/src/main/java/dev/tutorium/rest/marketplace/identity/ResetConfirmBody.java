package dev.tutorium.rest.marketplace.identity;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@SnakeCase
record ResetConfirmBody(
        @NotBlank @Size(max = 200) String token,
        @JsonAlias("password") @NotBlank @Size(max = 200) String newPassword) {}
