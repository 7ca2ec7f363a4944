package dev.tutorium.rest.workspace.scheduling;

import dev.tutorium.application.scheduling.OverrideFields;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One {@code date} with its own {@code hours} or {@code blocked}, or time off from {@code startDate} to {@code endDate}, both
 * included.
 */
@Serdeable
record OverrideEditBody(
        @Nullable LocalDate date,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable Boolean blocked,

        @Nullable @Size(max = 100) List<@Valid HoursBody> hours,

        @Nullable @Size(max = 1000) String note) {

    OverrideFields toFields() {
        return new OverrideFields(
                date,
                startDate,
                endDate,
                blocked,
                hours == null ? null : hours.stream().map(HoursBody::toFields).toList(),
                note);
    }
}
