package dev.tutorium.application.goodwill.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as one of its accounts sees it.
 *
 * @param points below zero where points were taken back
 * @param reason the award's, or what else it is: {@code grant}, {@code promotion}, {@code reversal}
 * @param note   why an admin granted it
 * @param other  the name of whom it came from or went to; null for the platform
 * @param course the title of the course it was in
 */
public record EntryView(
        UUID id,
        Side side,
        int points,
        String reason,
        @Nullable String note,
        @Nullable String other,
        @Nullable String course,
        Instant at) {}
