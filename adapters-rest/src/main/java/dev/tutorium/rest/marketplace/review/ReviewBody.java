package dev.tutorium.rest.marketplace.review;

import dev.tutorium.application.review.view.ReviewView;
import dev.tutorium.domain.review.PublicName;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review as everyone sees it, its author by a short name.
 *
 * @param bookingId only for its author
 */
@SnakeCase
record ReviewBody(
        UUID id,
        @Nullable UUID bookingId,
        String studentName,
        @Nullable String subject,
        int rating,
        String comment,
        @Nullable String response,
        @Nullable Instant respondedAt,
        Instant createdAt) {

    static ReviewBody of(ReviewView review) {
        return of(review, null);
    }

    static ReviewBody own(ReviewView review) {
        return of(review, review.session());
    }

    private static ReviewBody of(ReviewView review, @Nullable UUID booking) {
        var response = review.response();
        return new ReviewBody(
                review.id(),
                booking,
                PublicName.of(review.authorName()),
                review.title(),
                review.rating(),
                review.comment(),
                response == null ? null : response.text(),
                response == null ? null : response.at(),
                review.writtenAt());
    }
}
