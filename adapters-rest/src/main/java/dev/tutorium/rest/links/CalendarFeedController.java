package dev.tutorium.rest.links;

import dev.tutorium.application.scheduling.CalendarFeed;
import dev.tutorium.rest.kernel.EntityTags;
import dev.tutorium.rest.kernel.RateLimit;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Someone's calendar, for the calendars that have subscribed to it. */
@Controller("/calendar-feeds")
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
class CalendarFeedController {

    private static final String ENDING = ".ics";

    private final CalendarFeed feed;

    CalendarFeedController(CalendarFeed feed) {
        this.feed = feed;
    }

    @Get("/{file}")
    @RateLimit("60/min")
    MutableHttpResponse<?> read(
            @PathVariable @Size(max = 100) String file, @Nullable @Header(HttpHeaders.IF_NONE_MATCH) String seen) {
        var secret = file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
        return EntityTags.answer(feed.read(secret), "text/calendar; charset=utf-8", seen)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300");
    }
}
