package dev.tutorium.rest.workspace.booking;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.booking.TrialRequest;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.rest.kernel.Idempotent;
import dev.tutorium.rest.kernel.RateLimit;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/** A visitor of a teacher's page asks for a trial session. */
@Controller("/api/public/{slug}/trial-session")
@Secured(SecurityRule.IS_ANONYMOUS)
class TrialController {

    private final TrialRequest requests;

    TrialController(TrialRequest requests) {
        this.requests = requests;
    }

    /** The visitor is mailed a link; following it books the session, if the time is still free then. */
    @Post
    @Status(HttpStatus.ACCEPTED)
    @RateLimit("3/hour")
    @Idempotent
    TrialAskedBody ask(Actor visitor, @PathVariable @Size(max = 80) String slug, @Body @Valid TrialRequestBody body) {
        var start =
                accepted(requests.ask(visitor, slug, new ServiceId(body.serviceId()), body.startUtc(), body.toGuest()));
        return TrialAskedBody.linkSent(start);
    }
}
