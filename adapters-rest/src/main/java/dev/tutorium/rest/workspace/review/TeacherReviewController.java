package dev.tutorium.rest.workspace.review;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.review.TeacherReviews;
import dev.tutorium.application.review.view.ReviewList;
import dev.tutorium.domain.kernel.ReviewId;
import dev.tutorium.rest.kernel.DataName;
import dev.tutorium.rest.kernel.Idempotent;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said of a teacher, to work on. */
@Controller("/api/teacher/reviews")
@Secured("TEACHER")
class TeacherReviewController {

    private final TeacherReviews teachers;
    private final ReviewList reviews;

    TeacherReviewController(TeacherReviews teachers, ReviewList reviews) {
        this.teachers = teachers;
        this.reviews = reviews;
    }

    @Get
    @DataName("reviews")
    Page<ReviewBody> list(Actor.Member teacher, @RequestBean @Valid ReviewQuery query, PageRequest page) {
        return reviews.page(query.of(teacher.id()), page).map(ReviewBody::of);
    }

    @Get("/stats")
    RatingsBody stats(Actor.Member teacher) {
        return RatingsBody.of(reviews.ratings(teacher.id()));
    }

    @Post("/{id}/respond")
    ReviewBody respond(Actor.Member teacher, @PathVariable UUID id, @Body @Valid RespondBody body) {
        var review = accepted(teachers.respond(teacher, new ReviewId(id), body.response()));
        return ReviewBody.of(reviews.get(review.id()));
    }

    @Post("/import")
    @Status(HttpStatus.CREATED)
    @Idempotent
    ImportBody.Result importReviews(Actor.Member teacher, @Body @Valid ImportBody body) {
        var originals = body.toOriginals();
        var added = teachers.bring(teacher, originals);
        return new ImportBody.Result(added, originals.size() - added);
    }

    /** By mail, after the answer. */
    @Post("/requests/send")
    @Status(HttpStatus.ACCEPTED)
    @Idempotent
    RequestsBody.Sent ask(Actor.Member teacher, @Nullable @Body @Valid RequestsBody body) {
        return RequestsBody.Sent.of(teachers.ask(teacher, RequestsBody.sessions(body)));
    }
}
