package dev.tutorium.rest.catalog.people;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.people.TutorReview;
import dev.tutorium.rest.kernel.DataName;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What another system decided of those who want to teach; told by Kafka as well. */
@Controller("/v1")
@Secured({"ADMIN", "OWNER"})
class TutorReviewController {

    private final TutorReview review;

    TutorReviewController(TutorReview review) {
        this.review = review;
    }

    /** With the id of its event in {@code ce-id} it is done once, however often and by whichever way it is told. */
    @Post("/ontutorapplicationreviewed")
    @Status(HttpStatus.CREATED)
    @DataName("tutorProfile")
    TutorApplicationBody reviewed(
            Actor.Member actor,
            @Nullable @Header("ce-id") @Size(min = 1, max = 200) String eventId,
            @Body @Valid ReviewedBody body) {
        return TutorApplicationBody.of(accepted(review.reviewed(actor, eventId, body.toReview())));
    }
}
