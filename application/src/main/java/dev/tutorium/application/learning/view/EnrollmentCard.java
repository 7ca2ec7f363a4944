package dev.tutorium.application.learning.view;

import dev.tutorium.application.offering.view.PersonRef;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.learning.EnrollmentStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enrollment in a list.
 *
 * @param complete modules the student is through with: taught in a session, or ticked off
 * @param taught   modules taught in a session
 * @param next     the first planned session; null when there is none
 */
public record EnrollmentCard(
        UUID id,
        CourseRef course,
        PersonRef teacher,
        EnrollmentStatus status,
        Money price,
        int modules,
        int complete,
        int taught,
        Instant takenAt,
        @Nullable Instant completedAt,
        @Nullable NextSession next) {

    /** A session that is coming up. */
    public record NextSession(UUID id, Instant startsAt, Instant endsAt) {}

    /** In whole percent, 100 only when every module is complete. */
    public int progressPercent() {
        return modules == 0 ? 0 : complete * 100 / modules;
    }
}
