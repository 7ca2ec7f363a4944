package dev.tutorium.domain.messaging;

import java.time.Duration;

/**
 * The numbers of what people are told.
 *
 * @param notificationsKept how long a notification is kept
 * @param longestSubject    of a scheduled message, in UTF-16 characters
 * @param longestText       of a scheduled message, in UTF-16 characters
 * @param mostRecipients    of a scheduled message
 * @param mostPending       messages one teacher may have scheduled at once
 * @param farthest          how far ahead a message may be scheduled, and how far from the start of its session
 */
public record TellingPolicy(
        Duration notificationsKept,
        int longestSubject,
        int longestText,
        int mostRecipients,
        int mostPending,
        Duration farthest) {

    public static TellingPolicy standard() {
        return new TellingPolicy(Duration.ofDays(180), 200, 5_000, 100, 500, Duration.ofDays(366));
    }
}
