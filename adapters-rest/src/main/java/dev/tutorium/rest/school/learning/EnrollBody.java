package dev.tutorium.rest.school.learning;

import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which teacher is wanted; none for whoever has the fewest students. And what is to be taken off the price. */
@SnakeCase
record EnrollBody(
        @Nullable UUID studentTeacherId,
        @Nullable @Size(max = 40) String discountCode) {}
