package dev.tutorium.rest.school.review;

import dev.tutorium.application.review.view.ReviewView;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param sessionId that it is about */
@SnakeCase
record AssessmentAnswer(UUID id, @Nullable UUID sessionId, int rating, String comment, Instant createdAt) {

    static AssessmentAnswer of(ReviewView review) {
        return new AssessmentAnswer(
                review.id(), review.session(), review.rating(), review.comment(), review.writtenAt());
    }
}
