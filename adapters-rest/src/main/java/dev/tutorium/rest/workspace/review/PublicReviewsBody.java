package dev.tutorium.rest.workspace.review;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.review.view.ReviewView;
import dev.tutorium.application.review.view.TeacherRatings;
import dev.tutorium.rest.kernel.Paging;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a teacher's reviews with the statistics of all of them. */
@Serdeable
record PublicReviewsBody(
        RatingsBody stats,
        List<PublicReviewBody> reviews,
        @Nullable String nextCursor) {

    static PublicReviewsBody of(TeacherRatings ratings, Page<ReviewView> page) {
        return new PublicReviewsBody(
                RatingsBody.of(ratings),
                page.rows().stream().map(PublicReviewBody::of).toList(),
                Paging.encode(page.next()));
    }
}
