package dev.tutorium.domain.learning;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One account's standing as a teacher of one course. Who completes a course becomes a candidate; a teaching certificate or the
 * creator's approval makes a certified teacher. The creator of a course is one from the start. Whose teaching certificate is
 * revoked is a candidate again, until it is reinstated or the creator approves.
 *
 * <p>Who is no longer certified gets no new students. The students they have stay theirs: a place was bought with its teacher,
 * its sessions go on, and a student who wants to leave gets the modules not taught back.
 *
 * @param certifiedAt since when without a break; null for a candidate
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

    /**
     * What a decision on the holder's teaching certificate for this course makes of their standing.
     *
     * @param anotherInForce whether they hold another teaching certificate of the course that is in force
     */
    public Change<CertifiedTeacher> follow(CertificateStatus certificate, boolean anotherInForce, Instant now) {
        return switch (certificate) {
            case ISSUED -> certify(now);
            case REVOKED -> anotherInForce ? Change.of(this) : withdraw(now);
            case PENDING, REJECTED -> Change.of(this);
        };
    }

    private Change<CertifiedTeacher> withdraw(Instant now) {
        return certifiedAt == null
                ? Change.of(this)
                : Change.of(
                        new CertifiedTeacher(id, course, teacher, null, version),
                        new LearningEvent.TeacherWithdrawn(id, course, teacher, now));
    }

    public boolean isActive() {
        return certifiedAt != null;
    }
}
