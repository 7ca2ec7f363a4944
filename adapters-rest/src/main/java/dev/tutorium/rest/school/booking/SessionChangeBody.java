package dev.tutorium.rest.school.booking;

import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Either another start, or the status {@code cancelled} with a reason. */
@SnakeCase
record SessionChangeBody(
        @Nullable Instant scheduledStart,
        @Nullable @Size(max = 20) String status,
        @Nullable @Size(max = 1000) String cancelReason) {}
