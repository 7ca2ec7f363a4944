package dev.tutorium.rest.links;

import dev.tutorium.application.messaging.PreferenceKeeping;
import dev.tutorium.domain.messaging.NotificationKind;
import dev.tutorium.rest.kernel.FormPage;
import dev.tutorium.rest.kernel.RateLimit;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/**
 * The link in a mail that stops mails like it. A mail program posts to it at once (RFC 8058), a person who follows it is asked
 * first.
 */
@Controller("/unsubscribe/{token}/{kind}")
@Secured(SecurityRule.IS_ANONYMOUS)
@RateLimit("60/min")
@Hidden
class StopMailController {

    private static final String TITLE = "Stop these mails";

    private final PreferenceKeeping preferences;

    StopMailController(PreferenceKeeping preferences) {
        this.preferences = preferences;
    }

    @Get
    MutableHttpResponse<String> ask(@PathVariable @Size(max = 100) String token, @PathVariable NotificationKind kind) {
        return preferences.canStop(token, kind)
                ? FormPage.button(
                        TITLE,
                        sentence("You would get no more mails of this kind: %s.", kind),
                        path(token, kind),
                        token)
                : unknown();
    }

    @Post
    @Consumes(MediaType.ALL)
    MutableHttpResponse<String> stop(@PathVariable @Size(max = 100) String token, @PathVariable NotificationKind kind) {
        return preferences.stop(token, kind)
                ? FormPage.message(HttpStatus.OK, TITLE, sentence("You get no more mails of this kind: %s.", kind))
                : unknown();
    }

    private static MutableHttpResponse<String> unknown() {
        return FormPage.message(HttpStatus.NOT_FOUND, TITLE, "There is no such link.");
    }

    private static String sentence(String words, NotificationKind kind) {
        return words.formatted(lower(kind).replace('_', ' '));
    }

    private static String path(String token, NotificationKind kind) {
        return "/unsubscribe/" + token + "/" + lower(kind);
    }

    private static String lower(NotificationKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
