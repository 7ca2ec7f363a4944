package dev.tutorium.rest.marketplace.messaging;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.messaging.NotificationReading;
import dev.tutorium.application.messaging.view.NotificationList.Filter;
import dev.tutorium.domain.kernel.NotificationId;
import dev.tutorium.domain.messaging.NotificationKind;
import dev.tutorium.rest.kernel.DataName;
import dev.tutorium.rest.kernel.SnakeCase;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a member was told. */
@Controller("/api/v1/notifications")
@Secured(SecurityRule.IS_AUTHENTICATED)
class NotificationController {

    private final NotificationReading notifications;

    NotificationController(NotificationReading notifications) {
        this.notifications = notifications;
    }

    /** The newest first. */
    @Get
    @DataName("notifications")
    Page<NotificationBody> list(
            Actor.Member actor,
            @QueryValue(defaultValue = "false") boolean unread,
            @Nullable @QueryValue NotificationKind type,
            PageRequest page) {
        return notifications.list(actor, new Filter(unread, type), page).map(NotificationBody::of);
    }

    @Get("/unread-count")
    UnreadBody unread(Actor.Member actor) {
        return new UnreadBody(notifications.unread(actor));
    }

    @Patch("/{id}/read")
    NotificationBody read(Actor.Member actor, @PathVariable UUID id) {
        return NotificationBody.of(notifications.read(actor, new NotificationId(id)));
    }

    @Patch("/mark-all-read")
    MarkedBody readAll(Actor.Member actor) {
        return new MarkedBody(notifications.readAll(actor));
    }

    /** Takes it from the new ones without removing it. */
    @Patch("/{id}/dismiss")
    NotificationBody dismiss(Actor.Member actor, @PathVariable UUID id) {
        return NotificationBody.of(notifications.dismiss(actor, new NotificationId(id)));
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(Actor.Member actor, @PathVariable UUID id) {
        notifications.remove(actor, new NotificationId(id));
    }

    @SnakeCase
    record UnreadBody(long unreadCount) {}

    @SnakeCase
    record MarkedBody(int marked) {}
}
