package dev.tutorium.domain.review;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a student may review, once: a lesson, or a course as a whole.
 *
 * @param completedAt null while it is not completed with this student: planned, cancelled, missed or still going on
 */
public record Occasion(
        About about,
        AccountId student,
        AccountId teacher,
        @Nullable Instant completedAt) {

    /** What it is. */
    public sealed interface About {

        record Lesson(SessionId session) implements About {}

        record WholeCourse(EnrollmentId enrollment) implements About {}
    }
}
