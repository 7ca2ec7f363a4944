package dev.tutorium.application.learning.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A module on a student's way, with its content.
 *
 * @param session   the session that settled it; null while none has
 * @param missed    the student did not come to that session
 * @param studiedAt when the student ticked it off; null when not ticked
 */
public record StepView(
        UUID module,
        int position,
        String title,
        String description,
        @Nullable Integer minutes,
        @Nullable String videoUrl,
        @Nullable String documentUrl,
        @Nullable UUID session,
        boolean missed,
        @Nullable Instant settledAt,
        @Nullable Instant studiedAt) {

    public boolean isComplete() {
        return studiedAt != null || (session != null && !missed);
    }

    /** When it was complete first; null while it is not. */
    public @Nullable Instant completedAt() {
        var taughtAt = missed ? null : settledAt;
        if (taughtAt == null || studiedAt == null) {
            return taughtAt == null ? studiedAt : taughtAt;
        }
        return taughtAt.isBefore(studiedAt) ? taughtAt : studiedAt;
    }
}
