package dev.tutorium.application.learning;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.learning.view.EnrollmentCard;
import dev.tutorium.application.learning.view.EnrollmentList;
import dev.tutorium.application.learning.view.StepView;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.learning.EnrollmentStatus;
import dev.tutorium.domain.learning.LearningRefusal;
import java.time.InstantSource;
import java.util.List;

/** A student's own enrollments, their progress and their content. */
public final class EnrollmentReading {

    private final EnrollmentList enrollments;
    private final InstantSource clock;

    public EnrollmentReading(EnrollmentList enrollments, InstantSource clock) {
        this.enrollments = enrollments;
        this.clock = clock;
    }

    /** An enrollment with its modules. */
    public record EnrollmentPage(EnrollmentCard card, List<StepView> steps) {}

    public Page<EnrollmentCard> list(Actor.Member student, PageRequest page) {
        return enrollments.of(student.id(), clock.instant(), page);
    }

    public EnrollmentPage progress(Actor.Member student, EnrollmentId id) {
        var card = enrollments.find(student.id(), id, clock.instant()).orElseThrow(() -> new Missing("enrollment"));
        return new EnrollmentPage(card, enrollments.steps(id));
    }

    /** The modules with their content, for a place that is or was worked through. */
    public Outcome<EnrollmentPage, LearningRefusal> content(Actor.Member student, EnrollmentId id) {
        var page = progress(student, id);
        var status = page.card().status();
        return status == EnrollmentStatus.ACTIVE || status == EnrollmentStatus.COMPLETED
                ? Outcome.accepted(page)
                : Outcome.refused(new LearningRefusal.EnrollmentNotActive(status));
    }
}
