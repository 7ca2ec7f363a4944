package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.messaging.view.MailFacts;
import dev.tutorium.application.messaging.view.MailFacts.AboutCourse;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.learning.LearningEvent;
import dev.tutorium.domain.learning.LearningEvent.EnrollmentActivated;
import dev.tutorium.domain.learning.LearningEvent.EnrollmentCancelled;
import dev.tutorium.domain.learning.LearningEvent.EnrollmentCompleted;
import java.util.List;

/** Mails students and teachers about places in courses. */
public final class LearningMailing implements Reaction<LearningEvent> {

    private final MailFacts facts;
    private final Post post;

    public LearningMailing(MailFacts facts, Post post) {
        this.facts = facts;
        this.post = post;
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
        var key = "enrolled:" + event.enrollment().value();
        post.send(
                Letter.of(
                        key,
                        "Enrolled: " + course.title(),
                        "You have a place in “%s”. Your teacher is %s.".formatted(course.title(), teacher.name()),
                        "Book your first session at a time that suits you both."),
                student);
        post.send(
                Letter.of(
                        key,
                        "A new student: %s in %s".formatted(student.name(), course.title()),
                        "%s has enrolled in “%s” with you.".formatted(student.name(), course.title())),
                teacher);
    }

    private void cancelled(EnrollmentCancelled event) {
        var course = course(event.course(), event.student(), event.teacher());
        var student = course.people().get(event.student());
        var teacher = course.people().get(event.teacher());
        var key = "enrollment-cancelled:" + event.enrollment().value();
        post.send(
                Letter.of(
                        key,
                        "Cancelled: " + course.title(),
                        "Your place in “%s” was cancelled. The reason: %s".formatted(course.title(), event.reason()),
                        event.refund().isZero()
                                ? "Nothing is paid back: every module paid for was held."
                                : "You get %s back, for the modules not held yet.".formatted(event.refund())),
                student);
        post.send(
                Letter.of(
                        key,
                        "Cancelled: %s in %s".formatted(student.name(), course.title()),
                        "The place of %s in “%s” with you was cancelled.".formatted(student.name(), course.title())),
                teacher);
    }

    private void completed(EnrollmentCompleted event) {
        var course = course(event.course(), event.student());
        post.send(
                Letter.of(
                        "course-completed:" + event.enrollment().value(),
                        "Completed: " + course.title(),
                        "Every module of “%s” is done. Well done!".formatted(course.title())),
                course.people().get(event.student()));
    }

    private AboutCourse course(CourseId course, AccountId... people) {
        return facts.course(course, List.of(people))
                .orElseThrow(() -> new IllegalStateException("no such course: " + course));
    }
}
