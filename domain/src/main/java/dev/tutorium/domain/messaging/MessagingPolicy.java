package dev.tutorium.domain.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The numbers of messages and outgoing webhooks. {@link #standard()} is the product's default; configuration may set each.
 *
 * @param longestText       of a message, in UTF-16 characters
 * @param largestAttachment in bytes
 * @param attachmentTypes   the media types a file may turn out to be
 * @param attempts          of a webhook's delivery: each so long after the one before it failed, the first after its event
 * @param timeout           how long a webhook's endpoint may take to answer
 * @param disableAfter      how long an endpoint may fail without one success in between
 * @param secretOverlap     how long a secret that was replaced still signs beside the new one
 * @param mostEndpoints     of one owner
 */
public record MessagingPolicy(
        int longestText,
        long largestAttachment,
        Set<String> attachmentTypes,
        List<Duration> attempts,
        Duration timeout,
        Duration disableAfter,
        Duration secretOverlap,
        int mostEndpoints) {

    public MessagingPolicy {
        attachmentTypes = Set.copyOf(attachmentTypes);
        attempts = List.copyOf(attempts);
        if (attempts.isEmpty()) {
            throw new IllegalArgumentException("a delivery is tried at least once");
        }
    }

    public static MessagingPolicy standard() {
        return new MessagingPolicy(
                5_000,
                10 * 1024 * 1024,
                Set.of(
                        "application/pdf",
                        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "image/gif",
                        "image/jpeg",
                        "image/png",
                        "image/webp",
                        "text/plain"),
                List.of(
                        Duration.ZERO,
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(10)),
                Duration.ofSeconds(15),
                Duration.ofDays(5),
                Duration.ofHours(24),
                20);
    }
}
