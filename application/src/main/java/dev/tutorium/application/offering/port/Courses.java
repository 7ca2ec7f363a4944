package dev.tutorium.application.offering.port;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.offering.Course;
import java.util.Optional;
import java.util.Set;

/** All courses that are not deleted, with their modules. */
public interface Courses {

    Optional<Course> find(CourseId id);

    default Course get(CourseId id) {
        return find(id).orElseThrow(() -> new Missing("course"));
    }

    /** Throws {@link Missing} when there is none or it is another creator's. */
    Course getOwned(AccountId creator, CourseId id);

    /** The slugs of all courses that begin with {@code prefix}. */
    Set<String> slugs(String prefix);

    /**
     * Saves, publishes the events with it, and answers the course as stored. A module that left the course stays readable to
     * those who enrolled with it.
     *
     * @throws dev.tutorium.application.kernel.Stale when it was changed since it was read, or another took its slug meanwhile
     */
    Course record(Change<Course> change);
}
