package dev.tutorium.application.learning;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.learning.port.Enrollments;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.learning.Enrollment;
import dev.tutorium.domain.learning.Enrollment.Active;
import dev.tutorium.domain.learning.LearningRefusal;
import java.time.InstantSource;

/** A student ticks modules off as studied. */
public final class ProgressTicking {

    private final Enrollments enrollments;
    private final Transactions transactions;
    private final InstantSource clock;

    public ProgressTicking(Enrollments enrollments, Transactions transactions, InstantSource clock) {
        this.enrollments = enrollments;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Ticks a module off, or takes the tick back. */
    public Outcome<Enrollment, LearningRefusal> tick(
            Actor.Member student, EnrollmentId id, ModuleId module, boolean done) {
        return transactions.inTransaction(() -> {
            var enrollment = enrollments.getOwned(student.id(), id);
            return enrollment instanceof Active active
                    ? active.tick(module, done, clock.instant()).map(enrollments::record)
                    : Outcome.refused(new LearningRefusal.EnrollmentNotActive(enrollment.status()));
        });
    }
}
