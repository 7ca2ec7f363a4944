package dev.tutorium.application.goodwill;

import dev.tutorium.application.goodwill.view.HelpList;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.learning.view.EnrollmentList;
import dev.tutorium.application.offering.view.CourseList;
import dev.tutorium.application.offering.view.PersonRef;
import dev.tutorium.domain.goodwill.GoodwillRefusal;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.Outcome;
import java.util.List;

/** Who could help in a course now. */
public final class HelperFinding {

    private final CourseList courses;
    private final EnrollmentList enrollments;
    private final HelpList help;

    public HelperFinding(CourseList courses, EnrollmentList enrollments, HelpList help) {
        this.courses = courses;
        this.enrollments = enrollments;
        this.help = help;
    }

    /** For anyone who may see the course. */
    public List<PersonRef> of(Actor.Member member, String idOrSlug) {
        return help.helpers(course(member, idOrSlug), member.id());
    }

    /** For who has or had a place in the course. */
    public Outcome<List<PersonRef>, GoodwillRefusal> forStudent(Actor.Member student, String idOrSlug) {
        var course = course(student, idOrSlug);
        return enrollments.hasPlace(student.id(), course)
                ? Outcome.accepted(help.helpers(course, student.id()))
                : Outcome.refused(new GoodwillRefusal.NotEnrolled(course));
    }

    private CourseId course(Actor.Member member, String idOrSlug) {
        return courses.find(idOrSlug, member.id())
                .map(card -> new CourseId(card.id()))
                .orElseThrow(() -> new Missing("course"));
    }
}
