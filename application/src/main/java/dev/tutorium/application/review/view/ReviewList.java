package dev.tutorium.application.review.view;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ReviewId;
import java.util.Optional;

/** Reviews for reading, each list by one query. */
public interface ReviewList {

    Page<ReviewView> page(ReviewFilter filter, PageRequest page);

    /** One that stands. */
    Optional<ReviewView> find(ReviewId id);

    default ReviewView get(ReviewId id) {
        return find(id).orElseThrow(() -> new Missing("review"));
    }

    TeacherRatings ratings(AccountId teacher);
}
