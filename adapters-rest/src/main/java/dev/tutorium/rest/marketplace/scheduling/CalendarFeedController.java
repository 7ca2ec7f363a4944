package dev.tutorium.rest.marketplace.scheduling;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.scheduling.CalendarFeed;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** The secret address at which a member's calendar is read. */
@Controller("/api/v1/users/me/calendar-feed")
@Secured(SecurityRule.IS_AUTHENTICATED)
class CalendarFeedController {

    private final CalendarFeed feed;

    CalendarFeedController(CalendarFeed feed) {
        this.feed = feed;
    }

    /** Whether there is one; the address itself is told only when it is made. */
    @Get
    CalendarFeedBody get(Actor.Member actor) {
        return new CalendarFeedBody(null, feed.openedAt(actor));
    }

    /** A new address, in place of the one before. */
    @Post
    @Status(HttpStatus.CREATED)
    CalendarFeedBody open(Actor.Member actor) {
        var opened = feed.open(actor);
        return new CalendarFeedBody(opened.url(), opened.at());
    }

    @Delete
    @Status(HttpStatus.NO_CONTENT)
    void close(Actor.Member actor) {
        feed.close(actor);
    }
}
