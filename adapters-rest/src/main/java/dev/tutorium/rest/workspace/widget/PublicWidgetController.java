package dev.tutorium.rest.workspace.widget;

import dev.tutorium.application.widget.VisitCounting;
import dev.tutorium.application.widget.WidgetStyle;
import dev.tutorium.application.widget.port.VisitCounts.Place;
import dev.tutorium.domain.kernel.WidgetConfigId;
import dev.tutorium.rest.kernel.InTheirName;
import dev.tutorium.rest.kernel.RateLimit;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What sites that show a teacher's widget ask for, and what they tell of their visitors. */
@Controller("/api/public/{slug}")
@Secured(SecurityRule.IS_ANONYMOUS)
@InTheirName
class PublicWidgetController {

    private final WidgetStyle style;
    private final VisitCounting visits;

    PublicWidgetController(WidgetStyle style, VisitCounting visits) {
        this.style = style;
        this.visits = visits;
    }

    /** The main widget's where none is named. */
    @Get("/widget-css")
    @Produces("text/css;charset=utf-8")
    HttpResponse<String> css(
            @PathVariable @Size(max = 80) String slug,
            @Nullable @QueryValue UUID configId,
            @Nullable @Header(HttpHeaders.IF_NONE_MATCH) String known) {
        var css = style.css(slug, configId == null ? null : new WidgetConfigId(configId));
        var tag = "\"" + UUID.nameUUIDFromBytes(css.getBytes(StandardCharsets.UTF_8)) + "\"";
        var answer = tag.equals(known) ? HttpResponse.<String>notModified() : HttpResponse.ok(css);
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
    }

    /** Counted by day under its name; the properties may help the site, and are not kept. */
    @Post("/events")
    @Status(HttpStatus.ACCEPTED)
    @RateLimit("60/min")
    void page(@PathVariable @Size(max = 80) String slug, @Body @Valid VisitBody body) {
        visits.count(slug, Place.PAGE, body.name());
    }

    @Post("/widget-event")
    @Status(HttpStatus.ACCEPTED)
    @RateLimit("120/min")
    void widget(@PathVariable @Size(max = 80) String slug, @Body @Valid VisitBody body) {
        visits.count(slug, Place.WIDGET, body.name());
    }
}
