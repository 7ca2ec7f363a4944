package dev.tutorium.application.learning;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.learning.port.Enrollments;
import dev.tutorium.domain.learning.LearningEvent.EnrollmentActivated;

/** A course has one more student: the lists that show and sort by their number are brought up to date. */
public final class StudentCounting implements Reaction<EnrollmentActivated> {

    private final Enrollments enrollments;

    public StudentCounting(Enrollments enrollments) {
        this.enrollments = enrollments;
    }

    @Override
    public String name() {
        return "learning.student-counting";
    }

    @Override
    public Class<EnrollmentActivated> event() {
        return EnrollmentActivated.class;
    }

    @Override
    public void react(EnrollmentActivated activated) {
        enrollments.countStudents(activated.course());
    }
}
