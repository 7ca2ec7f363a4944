package dev.tutorium.rest.school.messaging;

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
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a member was told. */
@Controller("/api/notifications")
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

    @Get("/count")
    CountBody count(Actor.Member actor) {
        return new CountBody(notifications.unread(actor));
    }

    @Put("/{id}/read")
    NotificationBody read(Actor.Member actor, @PathVariable UUID id) {
        return NotificationBody.of(notifications.read(actor, new NotificationId(id)));
    }

    @Put("/read-all")
    ReadBody readAll(Actor.Member actor) {
        return new ReadBody(notifications.readAll(actor));
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(Actor.Member actor, @PathVariable UUID id) {
        notifications.remove(actor, new NotificationId(id));
    }

    @SnakeCase
    record CountBody(long count) {}

    @SnakeCase
    record ReadBody(int read) {}
}
