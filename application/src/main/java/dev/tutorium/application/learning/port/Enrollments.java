package dev.tutorium.application.learning.port;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.learning.Enrollment;
import java.util.Optional;

/** All enrollments. A student has at most one live enrollment in a course. */
public interface Enrollments {

    Optional<Enrollment> find(EnrollmentId id);

    default Enrollment get(EnrollmentId id) {
        return find(id).orElseThrow(() -> new Missing("enrollment"));
    }

    /** Throws {@link Missing} when there is none or it is another student's. */
    Enrollment getOwned(AccountId student, EnrollmentId id);

    /** Locks it until the running transaction ends, so that what is decided on it is decided alone. */
    Enrollment getForUpdate(EnrollmentId id);

    /** The student's enrollment in the course that waits for its payment or is active. */
    Optional<Enrollment> findLive(AccountId student, CourseId course);

    /** Counts anew how many students have or had an active place in the course, for the lists of courses. */
    void countStudents(CourseId course);

    /**
     * Saves, publishes the events with it, and answers the enrollment as stored.
     *
     * @throws dev.tutorium.application.kernel.Stale when it was changed since it was read, or when the student took another live
     *     place in the course meanwhile
     */
    Enrollment record(Change<Enrollment> change);
}
