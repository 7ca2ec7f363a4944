package dev.tutorium.rest.school.offering;

import dev.tutorium.application.learning.CourseReading.CoursePage;
import dev.tutorium.application.learning.view.TeacherCard;
import dev.tutorium.rest.kernel.SnakeCase;
import dev.tutorium.rest.school.offering.CourseCardBody.CategoryRefBody;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All there is to read about a course. */
@SnakeCase
record CoursePageBody(
        UUID id,
        String slug,
        String title,
        String description,
        @Nullable String thumbnailUrl,
        String level,
        @Nullable Long priceCents,
        @Nullable String currency,
        String duration,
        int sessionMinutes,
        @Nullable BigDecimal rating,
        int studentCount,
        PersonBody creator,
        @Nullable CategoryRefBody category,
        List<String> tags,
        List<String> learningObjectives,
        List<String> includes,
        List<ModuleBody> curriculum,
        Features peerloopFeatures,
        List<TeacherBody> studentTeachers,
        boolean isEnrolled,
        boolean isFollowing) {

    /**
     * What the way of teaching offers.
     *
     * @param teacherCommission what of the price a teacher earns, in percent
     */
    @SnakeCase
    record Features(
            boolean oneOnOneTeaching, boolean certifiedTeachers, boolean earnWhileTeaching, int teacherCommission) {}

    @SnakeCase
    record TeacherBody(PersonBody user, int studentsTaught, Instant certifiedDate) {

        static TeacherBody of(TeacherCard.OfCourse teacher) {
            return new TeacherBody(PersonBody.of(teacher.teacher()), teacher.students(), teacher.certifiedAt());
        }
    }

    static CoursePageBody of(CoursePage page) {
        var card = CourseCardBody.of(page.card());
        var details = page.course().details();
        return new CoursePageBody(
                card.id(),
                card.slug(),
                card.title(),
                card.description(),
                card.thumbnailUrl(),
                card.level(),
                card.priceCents(),
                card.currency(),
                card.duration(),
                page.card().sessionMinutes(),
                card.rating(),
                card.studentCount(),
                card.creator(),
                card.category(),
                details.tags(),
                details.objectives(),
                details.includes(),
                ModuleBody.of(page.course().modules(), ModuleBody.Part.SUMMARY),
                new Features(true, !page.teachers().isEmpty(), true, page.teacherBasisPoints() / 100),
                page.teachers().stream().map(TeacherBody::of).toList(),
                page.enrolled(),
                false);
    }
}
