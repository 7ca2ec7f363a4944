package dev.tutorium.application.messaging.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An event that is not delivered any more.
 *
 * @param about     the aggregate that it happened to
 * @param reactions those that failed
 * @param error     how the last of them did
 */
public record ParkedDelivery(
        UUID event,
        String type,
        UUID about,
        List<String> reactions,
        String error,
        Instant happenedAt,
        Instant parkedAt) {

    public ParkedDelivery {
        reactions = List.copyOf(reactions);
    }
}
