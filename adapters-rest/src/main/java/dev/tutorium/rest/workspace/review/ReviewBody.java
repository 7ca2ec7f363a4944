package dev.tutorium.rest.workspace.review;

import dev.tutorium.application.review.view.ReviewView;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review as its author and its teacher see it.
 *
 * @param studentId  null when it was imported, as are the session and the service
 * @param editedAt   null when it reads as it was written
 * @param source     where an imported one was written
 */
@Serdeable
record ReviewBody(
        UUID id,
        @Nullable UUID studentId,
        String authorName,
        @Nullable UUID sessionId,
        @Nullable UUID serviceId,
        @Nullable String title,
        int rating,
        String comment,
        Instant createdAt,
        @Nullable Instant editedAt,
        @Nullable ResponseBody response,
        boolean imported,
        @Nullable String source) {

    static ReviewBody of(ReviewView review) {
        return new ReviewBody(
                review.id(),
                review.author(),
                review.authorName(),
                review.session(),
                review.service(),
                review.title(),
                review.rating(),
                review.comment(),
                review.writtenAt(),
                review.editedAt(),
                ResponseBody.of(review.response()),
                review.source() != null,
                review.source());
    }
}
