package dev.tutorium.rest.school.booking;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The next session of a course. */
@SnakeCase
record BookingRequestBody(
        @NotNull UUID enrollmentId,
        @Nullable UUID teacherId,
        @NotNull Instant scheduledStart) {

    @Nullable AccountId teacher() {
        return teacherId == null ? null : new AccountId(teacherId);
    }
}
