package dev.tutorium.rest.school.identity;

import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@SnakeCase
record LoginBody(
        @NotBlank @Size(max = 254) String email,
        @NotBlank @Size(max = 200) String password) {}
