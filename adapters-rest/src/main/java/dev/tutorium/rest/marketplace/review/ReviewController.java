package dev.tutorium.rest.marketplace.review;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.review.ReviewWriting;
import dev.tutorium.application.review.view.ReviewFilter;
import dev.tutorium.application.review.view.ReviewList;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.rest.kernel.Idempotent;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import java.util.UUID;

/** What students say of tutors. */
@Controller("/api/v1/reviews")
class ReviewController {

    private final ReviewWriting writing;
    private final ReviewList reviews;

    ReviewController(ReviewWriting writing, ReviewList reviews) {
        this.writing = writing;
        this.reviews = reviews;
    }

    @Post
    @Secured("STUDENT")
    @Status(HttpStatus.CREATED)
    @Idempotent
    ReviewBody write(Actor.Member student, @Body @Valid NewReviewBody body) {
        var review =
                accepted(writing.ofLesson(student, new SessionId(body.bookingId()), body.rating(), body.comment()));
        return ReviewBody.own(reviews.get(review.id()));
    }

    /** Of their own students; the newest first. A tutor nobody knows has none. */
    @Get("/tutors/{tutor_id}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    TutorReviewsBody ofTutor(@PathVariable("tutor_id") UUID tutorId, PageRequest page) {
        var tutor = new AccountId(tutorId);
        return TutorReviewsBody.of(
                reviews.ratings(tutor).own(), reviews.page(ReviewFilter.ofStudents(tutor), page.uncounted()), page);
    }
}
