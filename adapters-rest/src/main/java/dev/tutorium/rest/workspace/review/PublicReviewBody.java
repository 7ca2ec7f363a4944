package dev.tutorium.rest.workspace.review;

import dev.tutorium.application.review.view.ReviewView;
import dev.tutorium.domain.review.PublicName;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A review as everyone sees it, its author by a short name. */
@Serdeable
record PublicReviewBody(
        UUID id,
        String authorName,
        @Nullable String title,
        int rating,
        String comment,
        Instant createdAt,
        @Nullable ResponseBody response,
        boolean imported,
        @Nullable String source) {

    static PublicReviewBody of(ReviewView review) {
        return new PublicReviewBody(
                review.id(),
                PublicName.of(review.authorName()),
                review.title(),
                review.rating(),
                review.comment(),
                review.writtenAt(),
                ResponseBody.of(review.response()),
                review.source() != null,
                review.source());
    }
}
