package dev.tutorium.rest.workspace.scheduling;

import dev.tutorium.application.scheduling.OverrideFields;
import dev.tutorium.domain.scheduling.DayHours;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Hours of one date, such as 09:30 to 24:00. */
@Serdeable
record HoursBody(
        @NotNull @Size(max = 8) String start,
        @NotNull @Size(max = 8) String end) {

    static HoursBody of(DayHours hours) {
        return new HoursBody(clock(hours.startMinute()), clock(hours.endMinute()));
    }

    OverrideFields.Hours toFields() {
        return new OverrideFields.Hours(start, end);
    }

    static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
