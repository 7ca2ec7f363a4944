package dev.tutorium.rest.workspace.booking;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.booking.CallbackIntake;
import dev.tutorium.application.booking.CallbackIntake.Receipt;
import dev.tutorium.rest.kernel.Webhooks;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** What video providers call back with. Takes the bytes as they came: the signature is over them. */
@Controller("/api/webhooks")
@Secured(SecurityRule.IS_ANONYMOUS)
class VideoWebhookController {

    private static final String BIGBLUEBUTTON = "bigbluebutton";

    private final CallbackIntake intake;

    VideoWebhookController(CallbackIntake intake) {
        this.intake = intake;
    }

    /** Events of bbb-webhooks, and that a recording is ready. */
    @Post("/bbb")
    @Consumes(MediaType.ALL)
    Map<String, String> bigbluebutton(HttpRequest<?> request, @Body byte[] body) {
        return receive(BIGBLUEBUTTON, request, body);
    }

    /** The end of a meeting, which anyone could tell. */
    @Get("/bbb")
    Map<String, String> bigbluebuttonEnded(@QueryValue("meetingID") @Size(min = 2, max = 256) String meeting) {
        intake.hint(BIGBLUEBUTTON, meeting);
        return Map.of("status", "received");
    }

    @Post("/plugnmeet")
    @Consumes(MediaType.ALL)
    Map<String, String> plugnmeet(HttpRequest<?> request, @Body byte[] body) {
        return receive("plugnmeet", request, body);
    }

    /** Also answers Zoom's question whether this address is ours. */
    @Post("/zoom")
    @Consumes(MediaType.ALL)
    Map<String, String> zoom(HttpRequest<?> request, @Body byte[] body) {
        return receive("zoom", request, body);
    }

    private Map<String, String> receive(String provider, HttpRequest<?> request, byte[] body) {
        return switch (accepted(
                intake.receive(provider, body, Webhooks.headers(request), Webhooks.parameters(request)))) {
            case Receipt.Answer(var values) -> values;
            case Receipt.Kept(var first) -> Map.of("status", first ? "received" : "duplicate");
            case Receipt.Passed _ -> Map.of("status", "ignored");
        };
    }
}
