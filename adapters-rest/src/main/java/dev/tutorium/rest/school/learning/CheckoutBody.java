package dev.tutorium.rest.school.learning;

import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@SnakeCase
record CheckoutBody(
        UUID courseId,
        @Nullable UUID studentTeacherId,
        @Nullable @Size(max = 40) String discountCode) {}
