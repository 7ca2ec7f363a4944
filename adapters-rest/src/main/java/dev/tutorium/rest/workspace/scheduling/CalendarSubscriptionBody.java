package dev.tutorium.rest.workspace.scheduling;

import dev.tutorium.domain.scheduling.ExternalCalendar;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A calendar elsewhere: {@code pending} until it was read, {@code failing} when the last attempt had a {@code problem}. */
@Serdeable
record CalendarSubscriptionBody(
        UUID id,
        String name,
        URI url,
        String status,
        @Nullable String problem,
        @Nullable Instant readAt,
        Instant nextReadAt,
        Instant addedAt) {

    static CalendarSubscriptionBody of(ExternalCalendar calendar) {
        return new CalendarSubscriptionBody(
                calendar.id().value(),
                calendar.name(),
                calendar.url(),
                calendar.problem() != null ? "failing" : calendar.readAt() == null ? "pending" : "ok",
                calendar.problem(),
                calendar.readAt(),
                calendar.nextAt(),
                calendar.addedAt());
    }
}
