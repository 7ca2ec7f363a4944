package dev.tutorium.rest.school.learning;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.learning.EnrollmentCancellation;
import dev.tutorium.application.learning.EnrollmentReading;
import dev.tutorium.application.learning.ProgressTicking;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.rest.kernel.DataName;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A student's own enrollments. */
@Controller("/api/enrollments")
@Secured(SecurityRule.IS_AUTHENTICATED)
class EnrollmentController {

    private final EnrollmentReading reading;
    private final ProgressTicking ticking;
    private final EnrollmentCancellation cancellation;

    EnrollmentController(EnrollmentReading reading, ProgressTicking ticking, EnrollmentCancellation cancellation) {
        this.reading = reading;
        this.ticking = ticking;
        this.cancellation = cancellation;
    }

    @Get
    @DataName("enrollments")
    Page<EnrollmentBody> list(Actor.Member actor, PageRequest page) {
        return reading.list(actor, page).map(EnrollmentBody::of);
    }

    @Get("/{id}/progress")
    ProgressBody progress(Actor.Member actor, @PathVariable UUID id) {
        return ProgressBody.of(reading.progress(actor, new EnrollmentId(id)));
    }

    @Post("/{id}/progress")
    ProgressBody updateProgress(Actor.Member actor, @PathVariable UUID id, @Body @Valid ProgressEditBody body) {
        return tick(actor, id, body.moduleId(), body.isComplete());
    }

    @Patch("/{id}/modules/{moduleId}")
    ProgressBody updateModule(
            Actor.Member actor, @PathVariable UUID id, @PathVariable UUID moduleId, @Body @Valid TickBody body) {
        return tick(actor, id, moduleId, body.isComplete());
    }

    @Get("/{id}/content")
    ContentBody content(Actor.Member actor, @PathVariable UUID id) {
        return ContentBody.of(accepted(reading.content(actor, new EnrollmentId(id))));
    }

    /** What is refunded falls on the modules that no session has used. */
    @Delete("/{id}")
    CancelledBody cancel(Actor.Member actor, @PathVariable UUID id, @Nullable @Body @Valid ReasonBody body) {
        var reason = body == null ? null : body.reason();
        return CancelledBody.of(
                id, accepted(cancellation.cancel(actor, new EnrollmentId(id), reason == null ? "" : reason)));
    }

    private ProgressBody tick(Actor.Member actor, UUID id, UUID module, boolean done) {
        var _ = accepted(ticking.tick(actor, new EnrollmentId(id), new ModuleId(module), done));
        return ProgressBody.of(reading.progress(actor, new EnrollmentId(id)));
    }
}
