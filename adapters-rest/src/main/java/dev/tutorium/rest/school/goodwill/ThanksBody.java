package dev.tutorium.rest.school.goodwill;

import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.NotNull;

/** What the help was worth. */
@SnakeCase
record ThanksBody(@NotNull Integer points) {}
