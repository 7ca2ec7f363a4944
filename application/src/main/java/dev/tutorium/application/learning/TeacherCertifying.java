package dev.tutorium.application.learning;

import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.learning.port.CertifiedTeachers;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.learning.CertificateStatus;
import dev.tutorium.domain.learning.CertifiedTeacher;
import dev.tutorium.domain.learning.CertifiedTeacherId;
import java.time.Instant;

/** Keeps who is a certified teacher of a course; called in the transaction of whoever decided it. */
public final class TeacherCertifying {

    private final CertifiedTeachers teachers;
    private final Ids ids;

    public TeacherCertifying(CertifiedTeachers teachers, Ids ids) {
        this.teachers = teachers;
        this.ids = ids;
    }

    CertifiedTeacher certify(CourseId course, AccountId teacher, Instant now) {
        return record(known(course, teacher).certify(now));
    }

    /** A teaching certificate was decided about. {@code inForce}: the account holds one of the course that is in force now. */
    void follow(CourseId course, AccountId teacher, CertificateStatus certificate, boolean inForce, Instant now) {
        var _ = record(known(course, teacher).follow(certificate, inForce, now));
    }

    private CertifiedTeacher record(Change<CertifiedTeacher> change) {
        return change.events().isEmpty() ? change.state() : teachers.record(change);
    }

    private CertifiedTeacher known(CourseId course, AccountId teacher) {
        return teachers.find(course, teacher)
                .orElseGet(() -> CertifiedTeacher.candidate(new CertifiedTeacherId(ids.next()), course, teacher));
    }
}
