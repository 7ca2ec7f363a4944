package dev.tutorium.rest.workspace.review;

import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.people.view.PeopleList;
import dev.tutorium.application.review.view.ReviewFilter;
import dev.tutorium.application.review.view.ReviewList;
import dev.tutorium.domain.kernel.AccountId;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.constraints.Size;

/** What is said of a teacher, on the teacher's page. */
@Controller("/api/public/{slug}/reviews")
@Secured(SecurityRule.IS_ANONYMOUS)
class PublicReviewController {

    private final PeopleList people;
    private final ReviewList reviews;

    PublicReviewController(PeopleList people, ReviewList reviews) {
        this.people = people;
        this.reviews = reviews;
    }

    @Get
    PublicReviewsBody list(@PathVariable @Size(max = 80) String slug, PageRequest page) {
        var teacher = new AccountId(people.getTeacher(slug).id());
        return PublicReviewsBody.of(reviews.ratings(teacher), reviews.page(ReviewFilter.of(teacher), page));
    }
}
