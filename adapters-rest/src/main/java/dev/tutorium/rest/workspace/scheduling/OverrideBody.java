package dev.tutorium.rest.workspace.scheduling;

import dev.tutorium.domain.scheduling.DateOverride;
import dev.tutorium.domain.scheduling.DayException;
import dev.tutorium.domain.scheduling.TimeOff;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An override of one {@code date}, or time off with no date of its own; both have a first and a last date. */
@Serdeable
record OverrideBody(
        UUID id,
        @Nullable LocalDate date,
        LocalDate startDate,
        LocalDate endDate,
        boolean blocked,
        List<HoursBody> hours,
        String note,
        long version) {

    static OverrideBody of(DayException exception) {
        return switch (exception) {
            case DateOverride override ->
                new OverrideBody(
                        override.uuid(),
                        override.date(),
                        override.first(),
                        override.last(),
                        override.isBlocked(),
                        override.hours().stream().map(HoursBody::of).toList(),
                        override.note(),
                        override.version());
            case TimeOff away ->
                new OverrideBody(
                        away.uuid(), null, away.first(), away.last(), true, List.of(), away.note(), away.version());
        };
    }
}
