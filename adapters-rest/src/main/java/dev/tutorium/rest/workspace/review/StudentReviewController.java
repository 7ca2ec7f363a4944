package dev.tutorium.rest.workspace.review;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.review.MoodTelling;
import dev.tutorium.application.review.ReviewWriting;
import dev.tutorium.application.review.view.ReviewList;
import dev.tutorium.domain.kernel.ReviewId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.rest.kernel.Idempotent;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import java.util.UUID;

/** What a student says of their lessons. */
@Controller("/api/student")
@Secured("STUDENT")
class StudentReviewController {

    private final ReviewWriting writing;
    private final MoodTelling moods;
    private final ReviewList reviews;

    StudentReviewController(ReviewWriting writing, MoodTelling moods, ReviewList reviews) {
        this.writing = writing;
        this.moods = moods;
        this.reviews = reviews;
    }

    @Post("/sessions/{id}/review")
    @Status(HttpStatus.CREATED)
    @Idempotent
    ReviewBody write(Actor.Member student, @PathVariable UUID id, @Body @Valid NewReviewBody body) {
        var review = accepted(writing.ofLesson(student, new SessionId(id), body.rating(), body.comment()));
        return ReviewBody.of(reviews.get(review.id()));
    }

    @Patch("/reviews/{id}")
    ReviewBody change(Actor.Member student, @PathVariable UUID id, @Body @Valid ReviewEditBody body) {
        var review = accepted(writing.change(student, new ReviewId(id), body.rating(), body.comment()));
        return ReviewBody.of(reviews.get(review.id()));
    }

    @Delete("/reviews/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(Actor.Member student, @PathVariable UUID id) {
        var _ = accepted(writing.remove(student, new ReviewId(id)));
    }

    /** Told again, the last word stands. Only the teacher reads it. */
    @Post("/sessions/{id}/mood")
    MoodBody.Told mood(Actor.Member student, @PathVariable UUID id, @Body @Valid MoodBody body) {
        return MoodBody.Told.of(accepted(moods.tell(student, new SessionId(id), body.toFeeling(), body.note())));
    }
}
