package dev.tutorium.rest.school.learning;

import dev.tutorium.rest.kernel.SnakeCase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which teacher is wanted; none for whoever has the fewest students. */
@SnakeCase
record EnrollBody(@Nullable UUID studentTeacherId) {}
