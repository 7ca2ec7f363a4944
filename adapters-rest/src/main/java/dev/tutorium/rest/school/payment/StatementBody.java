package dev.tutorium.rest.school.payment;

import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What an admin adds to the evidence. */
@SnakeCase
record StatementBody(@NotBlank @Size(max = 5_000) String statement) {}
