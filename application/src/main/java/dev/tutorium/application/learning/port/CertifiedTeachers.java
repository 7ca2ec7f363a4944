package dev.tutorium.application.learning.port;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.learning.Admission.TeacherLoad;
import dev.tutorium.domain.learning.CertifiedTeacher;
import dev.tutorium.domain.learning.CertifiedTeacherId;
import java.util.List;
import java.util.Optional;

/** Who teaches which course, or is a candidate for it. At most one per course and account. */
public interface CertifiedTeachers {

    Optional<CertifiedTeacher> find(CertifiedTeacherId id);

    Optional<CertifiedTeacher> find(CourseId course, AccountId teacher);

    /** Those who teach the course at present, with the number of their active enrollments in it. */
    List<TeacherLoad> activeIn(CourseId course);

    /**
     * Saves, publishes the events with it, and answers it as stored.
     *
     * @throws dev.tutorium.application.kernel.Stale when it was changed, or the account was added to the course, meanwhile
     */
    CertifiedTeacher record(Change<CertifiedTeacher> change);
}
