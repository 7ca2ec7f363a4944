package dev.tutorium.rest.workspace.booking;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session a teacher makes for a student.
 *
 * @param studentId of the teacher's list of students
 * @param charge    whether the student is to pay by a checkout; otherwise the two settle it between them
 */
@Serdeable
record ArrangedSessionBody(
        @NotNull UUID serviceId,
        @NotNull UUID studentId,
        @NotNull Instant startUtc,
        @Nullable Boolean charge) {}
