package dev.tutorium.domain.learning;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One account's standing as a teacher of one course. Who completes a course becomes a candidate; a teaching certificate or the
 * creator's approval makes a certified teacher. The creator of a course is one from the start.
 *
 * @param certifiedAt null for a candidate
 */
public record CertifiedTeacher(
        CertifiedTeacherId id,
        CourseId course,
        AccountId teacher,
        @Nullable Instant certifiedAt,
        long version) {

    public static CertifiedTeacher candidate(CertifiedTeacherId id, CourseId course, AccountId teacher) {
        return new CertifiedTeacher(id, course, teacher, null, 0);
    }

    /** Certifying again changes nothing. */
    public Change<CertifiedTeacher> certify(Instant now) {
        return certifiedAt != null
                ? Change.of(this)
                : Change.of(
                        new CertifiedTeacher(id, course, teacher, now, version),
                        new LearningEvent.TeacherCertified(id, course, teacher, now));
    }

    public boolean isActive() {
        return certifiedAt != null;
    }
}
