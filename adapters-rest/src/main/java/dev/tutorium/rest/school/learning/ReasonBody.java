package dev.tutorium.rest.school.learning;

import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@SnakeCase
record ReasonBody(@Nullable @Size(max = 1000) String reason) {}
