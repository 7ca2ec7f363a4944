package dev.tutorium.rest.workspace.scheduling;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.scheduling.CalendarSubscribing;
import dev.tutorium.domain.kernel.ExternalCalendarId;
import dev.tutorium.rest.kernel.Idempotent;
import dev.tutorium.rest.kernel.RateLimit;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import java.util.UUID;

/** A teacher's calendars elsewhere, whose events are busy times here. */
@Controller("/api/teacher/calendar/subscriptions")
@Secured("TEACHER")
class CalendarSubscriptionController {

    private final CalendarSubscribing subscribing;

    CalendarSubscriptionController(CalendarSubscribing subscribing) {
        this.subscribing = subscribing;
    }

    @Get
    CalendarSubscriptionsBody list(Actor.Member actor) {
        return CalendarSubscriptionsBody.of(subscribing.list(actor));
    }

    /** It is read within a minute. */
    @Post
    @Idempotent
    @Status(HttpStatus.CREATED)
    CalendarSubscriptionBody add(Actor.Member actor, @Body @Valid NewCalendarSubscriptionBody body) {
        return CalendarSubscriptionBody.of(accepted(subscribing.add(actor, body.name(), body.url())));
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(Actor.Member actor, @PathVariable UUID id) {
        subscribing.remove(actor, new ExternalCalendarId(id));
    }

    /** Has it read within a minute. */
    @Post("/{id}/refresh")
    @RateLimit("10/min")
    @Status(HttpStatus.ACCEPTED)
    CalendarSubscriptionBody refresh(Actor.Member actor, @PathVariable UUID id) {
        return CalendarSubscriptionBody.of(subscribing.refresh(actor, new ExternalCalendarId(id)));
    }
}
