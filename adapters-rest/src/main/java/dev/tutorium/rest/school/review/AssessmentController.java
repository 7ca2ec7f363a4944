package dev.tutorium.rest.school.review;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.review.ReviewWriting;
import dev.tutorium.application.review.view.ReviewList;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.rest.kernel.Idempotent;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import java.util.UUID;

/** A student's assessment of a session; the contract has two names for it. */
@Controller("/api/sessions/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
class AssessmentController {

    private final ReviewWriting writing;
    private final ReviewList reviews;

    AssessmentController(ReviewWriting writing, ReviewList reviews) {
        this.writing = writing;
        this.reviews = reviews;
    }

    @Post(uris = {"/assessment", "/feedback"})
    @Status(HttpStatus.CREATED)
    @Idempotent
    AssessmentAnswer assess(Actor.Member student, @PathVariable UUID id, @Body @Valid AssessmentBody body) {
        var review = accepted(writing.ofLesson(student, new SessionId(id), body.rating(), body.comment()));
        return AssessmentAnswer.of(reviews.get(review.id()));
    }
}
