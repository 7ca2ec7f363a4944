package dev.tutorium.application.review.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review that stands.
 *
 * @param author   null when it was imported
 * @param title    of the service or course; null when it was imported
 * @param response the teacher's; null without one
 * @param source   where it was written; null for a review of a student of this platform
 */
public record ReviewView(
        UUID id,
        @Nullable UUID author,
        String authorName,
        @Nullable UUID session,
        @Nullable UUID enrollment,
        @Nullable UUID service,
        @Nullable String title,
        int rating,
        String comment,
        Instant writtenAt,
        @Nullable Instant editedAt,
        @Nullable Response response,
        @Nullable String source) {

    public record Response(String text, Instant at) {}
}
