package dev.tutorium.application.learning;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.learning.view.EnrollmentList;
import dev.tutorium.application.learning.view.TeacherCard;
import dev.tutorium.application.learning.view.TeacherList;
import dev.tutorium.application.offering.port.Courses;
import dev.tutorium.application.offering.view.CourseCard;
import dev.tutorium.application.offering.view.CourseList;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.offering.Course;
import dev.tutorium.domain.offering.CourseModule;
import dev.tutorium.domain.payment.PaymentPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reading about a course: more for who has a place in it, and all for who creates or teaches it. */
public final class CourseReading {

    private final CourseList list;
    private final Courses courses;
    private final TeacherList teachers;
    private final EnrollmentList enrollments;
    private final PaymentPolicy policy;

    public CourseReading(
            CourseList list, Courses courses, TeacherList teachers, EnrollmentList enrollments, PaymentPolicy policy) {
        this.list = list;
        this.courses = courses;
        this.teachers = teachers;
        this.enrollments = enrollments;
        this.policy = policy;
    }

    /**
     * All there is to read about a course.
     *
     * @param teacherBasisPoints what of the price its teachers earn
     */
    public record CoursePage(
            CourseCard card,
            Course course,
            List<TeacherCard.OfCourse> teachers,
            boolean enrolled,
            int teacherBasisPoints) {}

    /**
     * A course's modules.
     *
     * @param full whether the reader may read their content, else only their titles
     */
    public record CurriculumPage(List<CourseModule> modules, boolean full) {}

    public CoursePage page(Actor reader, String idOrSlug) {
        var card = card(reader, idOrSlug);
        var id = new CourseId(card.id());
        return new CoursePage(
                card,
                courses.get(id),
                teachers.of(id),
                hasPlace(reader, id),
                policy.course().getFirst());
    }

    public CurriculumPage curriculum(Actor reader, String idOrSlug) {
        var id = new CourseId(card(reader, idOrSlug).id());
        var course = courses.get(id);
        return new CurriculumPage(course.modules(), mayReadAll(reader, course));
    }

    public List<TeacherCard.OfCourse> teachers(Actor reader, String idOrSlug) {
        return teachers.of(new CourseId(card(reader, idOrSlug).id()));
    }

    private CourseCard card(Actor reader, String idOrSlug) {
        return list.find(idOrSlug, idOf(reader)).orElseThrow(() -> new Missing("course"));
    }

    private boolean mayReadAll(Actor reader, Course course) {
        return reader instanceof Actor.Member member
                && (course.isBy(member.id())
                        || enrollments.hasPlace(member.id(), course.id())
                        || teachers.of(course.id()).stream()
                                .anyMatch(
                                        t -> t.teacher().id().equals(member.id().value())));
    }

    private boolean hasPlace(Actor reader, CourseId course) {
        return reader instanceof Actor.Member member && enrollments.hasPlace(member.id(), course);
    }

    private static @Nullable AccountId idOf(Actor reader) {
        return reader instanceof Actor.Member member ? member.id() : null;
    }
}
