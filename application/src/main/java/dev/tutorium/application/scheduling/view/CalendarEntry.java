package dev.tutorium.application.scheduling.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session in its teacher's calendar, or busy time from a calendar elsewhere.
 *
 * @param id       of the session; null for time from elsewhere
 * @param title    of the service or course; empty for time from elsewhere
 * @param state    of the session, or {@code EXTERNAL}
 * @param students the names of those who hold a seat
 */
public record CalendarEntry(
        @Nullable UUID id,
        String title,
        Instant start,
        Instant end,
        String state,
        int capacity,
        List<String> students) {}
