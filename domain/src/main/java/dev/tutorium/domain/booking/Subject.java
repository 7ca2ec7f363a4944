package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.ServiceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a session is about. */
public sealed interface Subject {

    /** The enrollment it belongs to, for a session of a course. */
    default Optional<EnrollmentId> paidBy() {
        return this instanceof CourseLesson(var enrollment, var _, var _) ? Optional.of(enrollment) : Optional.empty();
    }

    /** One of the teacher's own services. */
    record ServiceLesson(ServiceId service) implements Subject {}

    /**
     * One session of a course a student is enrolled in.
     *
     * @param module the module it taught; null until its completion settles that
     */
    record CourseLesson(
            EnrollmentId enrollment,
            CourseId course,
            @Nullable ModuleId module) implements Subject {}
}
