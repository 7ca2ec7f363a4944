package dev.tutorium.rest.school.identity;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record NewPasswordForm(
        @NotBlank @Size(max = 200) String token,
        @NotBlank @Size(max = 200) String password) {}
