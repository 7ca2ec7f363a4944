package dev.tutorium.rest.workspace.scheduling;

import dev.tutorium.application.scheduling.view.CalendarEntry;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session, or busy time from a calendar elsewhere, whose status is {@code external}. */
@Serdeable
record CalendarEntryBody(
        @Nullable UUID sessionId,
        String title,
        Instant startUtc,
        Instant endUtc,
        String status,
        int capacity,
        List<String> students) {

    static CalendarEntryBody of(CalendarEntry entry) {
        return new CalendarEntryBody(
                entry.id(),
                entry.title(),
                entry.start(),
                entry.end(),
                entry.state().toLowerCase(Locale.ROOT),
                entry.capacity(),
                entry.students());
    }
}
