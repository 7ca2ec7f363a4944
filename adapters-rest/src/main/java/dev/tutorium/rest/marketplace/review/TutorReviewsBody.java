package dev.tutorium.rest.marketplace.review;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.review.view.ReviewView;
import dev.tutorium.domain.review.RatingStatistics;
import dev.tutorium.rest.kernel.SnakeCase;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a tutor's reviews with the rating that all of them make.
 *
 * @param averageRating null without a review
 */
@SnakeCase
record TutorReviewsBody(
        List<ReviewBody> reviews, @Nullable BigDecimal averageRating, int total, int page, int pageSize) {

    static TutorReviewsBody of(RatingStatistics ratings, Page<ReviewView> page, PageRequest asked) {
        return new TutorReviewsBody(
                page.rows().stream().map(ReviewBody::of).toList(),
                ratings.average().orElse(null),
                ratings.count(),
                asked.number(),
                asked.size());
    }
}
