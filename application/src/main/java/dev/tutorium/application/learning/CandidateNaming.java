package dev.tutorium.application.learning;

import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.learning.port.CertifiedTeachers;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.learning.CertifiedTeacher;
import dev.tutorium.domain.learning.CertifiedTeacherId;
import dev.tutorium.domain.learning.LearningEvent.EnrollmentCompleted;

/** Who completes a course becomes a candidate to teach it. */
public final class CandidateNaming implements Reaction<EnrollmentCompleted> {

    private final CertifiedTeachers teachers;
    private final Ids ids;
    private final Transactions transactions;

    public CandidateNaming(CertifiedTeachers teachers, Ids ids, Transactions transactions) {
        this.teachers = teachers;
        this.ids = ids;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "learning.candidate-naming";
    }

    @Override
    public Class<EnrollmentCompleted> event() {
        return EnrollmentCompleted.class;
    }

    @Override
    public void react(EnrollmentCompleted completed) {
        transactions.inTransaction(() -> {
            if (teachers.find(completed.course(), completed.student()).isEmpty()) {
                var id = new CertifiedTeacherId(ids.next());
                teachers.record(Change.of(CertifiedTeacher.candidate(id, completed.course(), completed.student())));
            }
        });
    }
}
