package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.messaging.view.Addressee;
import dev.tutorium.application.messaging.view.MailFacts;
import dev.tutorium.application.messaging.view.MailFacts.AboutOffering;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.learning.LearningEvent;
import dev.tutorium.domain.learning.LearningEvent.EnrollmentActivated;
import dev.tutorium.domain.learning.LearningEvent.EnrollmentCancelled;
import dev.tutorium.domain.learning.LearningEvent.EnrollmentCompleted;
import dev.tutorium.domain.learning.LearningEvent.EnrollmentEvent;
import dev.tutorium.domain.messaging.NotificationKind;
import dev.tutorium.domain.messaging.Topic;
import java.util.List;

/** Tells students and teachers about places in courses. */
public final class LearningTelling implements Reaction<LearningEvent> {

    private final MailFacts facts;
    private final Telling telling;

    public LearningTelling(MailFacts facts, Telling telling) {
        this.facts = facts;
        this.telling = telling;
    }

    @Override
    public String name() {
        return "messaging.learning-mailing";
    }

    @Override
    public Class<LearningEvent> event() {
        return LearningEvent.class;
    }

    @Override
    public void react(LearningEvent event) {
        switch (event) {
            case EnrollmentActivated activated -> enrolled(activated);
            case EnrollmentCancelled cancelled -> cancelled(cancelled);
            case EnrollmentCompleted completed -> completed(completed);
            case LearningEvent _ -> {}
        }
    }

    private void enrolled(EnrollmentActivated event) {
        var course = course(event.course(), event.student(), event.teacher());
        var student = course.people().get(event.student());
        var teacher = course.people().get(event.teacher());
        tell(
                student,
                event,
                "enrolled",
                "Enrolled: " + course.title(),
                "You have a place in “%s”. Your teacher is %s.".formatted(course.title(), teacher.name()),
                "Book your first session at a time that suits you both.");
        tell(
                teacher,
                event,
                "enrolled",
                "A new student: %s in %s".formatted(student.name(), course.title()),
                "%s has enrolled in “%s” with you.".formatted(student.name(), course.title()));
    }

    private void cancelled(EnrollmentCancelled event) {
        var course = course(event.course(), event.student(), event.teacher());
        var student = course.people().get(event.student());
        tell(
                student,
                event,
                "enrollment-cancelled",
                "Cancelled: " + course.title(),
                "Your place in “%s” was cancelled. The reason: %s".formatted(course.title(), event.reason()),
                event.refund().isZero()
                        ? "Nothing is paid back: every module paid for was held."
                        : "You get %s back, for the modules not held yet.".formatted(event.refund()));
        tell(
                course.people().get(event.teacher()),
                event,
                "enrollment-cancelled",
                "Cancelled: %s in %s".formatted(student.name(), course.title()),
                "The place of %s in “%s” with you was cancelled.".formatted(student.name(), course.title()));
    }

    private void completed(EnrollmentCompleted event) {
        var course = course(event.course(), event.student());
        tell(
                course.people().get(event.student()),
                event,
                "course-completed",
                "Completed: " + course.title(),
                "Every module of “%s” is done. Well done!".formatted(course.title()));
    }

    private void tell(Addressee to, EnrollmentEvent event, String what, String title, String... paragraphs) {
        var enrollment = event.enrollment();
        telling.tell(
                Letter.of(
                        NotificationKind.ENROLLMENT,
                        what + ":" + enrollment.value(),
                        Topic.of("enrollment", enrollment),
                        title,
                        paragraphs),
                to);
    }

    private AboutOffering course(CourseId course, AccountId... people) {
        return facts.course(course, List.of(people))
                .orElseThrow(() -> new IllegalStateException("no such course: " + course));
    }
}
