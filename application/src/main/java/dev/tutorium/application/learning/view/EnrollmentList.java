package dev.tutorium.application.learning.view;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.EnrollmentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Enrollments, to read. */
public interface EnrollmentList {

    /** All of one student, the newest first. */
    Page<EnrollmentCard> of(AccountId student, Instant now, PageRequest page);

    /** One of a student's own. */
    Optional<EnrollmentCard> find(AccountId student, EnrollmentId id, Instant now);

    /** The modules of one enrollment, in order. */
    List<StepView> steps(EnrollmentId id);

    /** Whether the student may read the whole course: a place that is or was active. */
    boolean hasPlace(AccountId student, CourseId course);
}
