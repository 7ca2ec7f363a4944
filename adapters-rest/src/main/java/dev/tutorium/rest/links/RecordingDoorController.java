package dev.tutorium.rest.links;

import dev.tutorium.application.booking.RecordingAccess;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.kernel.Outcome.Accepted;
import dev.tutorium.domain.kernel.Outcome.Refused;
import dev.tutorium.domain.kernel.RecordingId;
import dev.tutorium.rest.kernel.FormPage;
import dev.tutorium.rest.kernel.RecordingLinks;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

/** A link to a recording: leads on to where its provider shows it, as long as the link lasts. */
@Controller("/recordings/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
final class RecordingDoorController {

    private static final String NOT_SHOWN = "The recording cannot be shown";

    private final RecordingLinks links;
    private final RecordingAccess recordings;

    RecordingDoorController(RecordingLinks links, RecordingAccess recordings) {
        this.links = links;
        this.recordings = recordings;
    }

    @Get
    MutableHttpResponse<?> watch(String token) {
        return links.recording(token)
                .<MutableHttpResponse<?>>map(this::watch)
                .orElseGet(() -> FormPage.message(
                        HttpStatus.FORBIDDEN,
                        NOT_SHOWN,
                        "This link is not valid any more. Look at the session for a new one."));
    }

    private MutableHttpResponse<?> watch(RecordingId recording) {
        try {
            return switch (recordings.playback(recording)) {
                case Accepted(var link) ->
                    HttpResponse.seeOther(link)
                            .header(HttpHeaders.CACHE_CONTROL, "no-store")
                            .header("Referrer-Policy", "no-referrer");
                case Refused(BookingRefusal.RoomUnavailable _) ->
                    FormPage.message(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            NOT_SHOWN,
                            "The video service does not answer. Try again in a minute.");
                case Refused<?, ?> _ -> FormPage.message(HttpStatus.GONE, NOT_SHOWN, "It was deleted.");
            };
        } catch (Missing _) {
            return FormPage.message(HttpStatus.NOT_FOUND, NOT_SHOWN, "There is no such recording.");
        }
    }
}
