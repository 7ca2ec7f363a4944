package dev.tutorium.rest.school.messaging;

import dev.tutorium.domain.messaging.Notification;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notification; {@code topic} is what could be opened to see more. */
@SnakeCase
record NotificationBody(
        UUID id,
        String type,
        String title,
        String message,
        @Nullable TopicBody topic,
        boolean isRead,
        @Nullable Instant readAt,
        Instant createdAt) {

    @SnakeCase
    record TopicBody(String type, UUID id) {}

    static NotificationBody of(Notification notification) {
        var topic = notification.topic();
        return new NotificationBody(
                notification.id().value(),
                notification.kind().name().toLowerCase(Locale.ROOT),
                notification.title(),
                notification.text(),
                topic == null ? null : new TopicBody(topic.type(), topic.id()),
                notification.isRead(),
                notification.readAt(),
                notification.at());
    }
}
