package dev.tutorium.rest.school.offering;

import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@SnakeCase
record CategoryEditBody(@NotBlank @Size(max = 100) String name) {}
