package dev.tutorium.rest.workspace.review;

import dev.tutorium.application.review.view.ReviewView;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the teacher answered. */
@Serdeable
record ResponseBody(String text, Instant respondedAt) {

    static @Nullable ResponseBody of(ReviewView.@Nullable Response response) {
        return response == null ? null : new ResponseBody(response.text(), response.at());
    }
}
