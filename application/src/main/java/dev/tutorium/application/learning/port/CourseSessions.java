package dev.tutorium.application.learning.port;

import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.learning.CourseSession;
import java.util.List;
import java.util.Optional;

/** The sessions of enrollments, as far as learning needs to know them. */
public interface CourseSessions {

    /** Those of one enrollment that take a module: planned, held, or missed by the student; by start. */
    List<CourseSession> of(EnrollmentId enrollment);

    /** The enrollment a session belongs to; empty for a session of a service. */
    Optional<EnrollmentId> enrollmentOf(SessionId session);
}
