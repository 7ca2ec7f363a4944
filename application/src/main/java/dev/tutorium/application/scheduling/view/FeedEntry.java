package dev.tutorium.application.scheduling.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session in someone's own calendar.
 *
 * @param title    of its service or course
 * @param others   the names of whom they meet
 * @param sequence rises with every change that calendars have to follow
 * @param status   as RFC 5545 has it: TENTATIVE, CONFIRMED or CANCELLED
 * @param door     the secret part of their link to the room; null before one was mailed
 */
public record FeedEntry(
        UUID session,
        String title,
        List<String> others,
        Instant start,
        Instant end,
        int sequence,
        String status,
        Instant changedAt,
        @Nullable String door) {

    public FeedEntry {
        others = List.copyOf(others);
    }
}
