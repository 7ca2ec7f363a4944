package dev.tutorium.application.learning;

import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.learning.port.CertifiedTeachers;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.learning.CertifiedTeacher;
import dev.tutorium.domain.learning.CertifiedTeacherId;
import java.time.Instant;

/** Makes an account a certified teacher of a course; called in the transaction of whoever decided it. */
public final class TeacherCertifying {

    private final CertifiedTeachers teachers;
    private final Ids ids;

    public TeacherCertifying(CertifiedTeachers teachers, Ids ids) {
        this.teachers = teachers;
        this.ids = ids;
    }

    CertifiedTeacher certify(CourseId course, AccountId teacher, Instant now) {
        var known = teachers.find(course, teacher)
                .orElseGet(() -> CertifiedTeacher.candidate(new CertifiedTeacherId(ids.next()), course, teacher));
        return known.isActive() ? known : teachers.record(known.certify(now));
    }
}
