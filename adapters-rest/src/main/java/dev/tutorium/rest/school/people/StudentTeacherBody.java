package dev.tutorium.rest.school.people;

import dev.tutorium.application.learning.view.CourseRef;
import dev.tutorium.application.learning.view.TeacherCard;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A certified teacher with the courses they teach. */
@SnakeCase
record StudentTeacherBody(
        PersonBody user, List<CertifiedIn> coursesCertified, int studentsTaught, Instant certifiedDate) {

    @SnakeCase
    record CertifiedIn(UUID id, String slug, String title) {

        static CertifiedIn of(CourseRef course) {
            return new CertifiedIn(course.id(), course.slug(), course.title());
        }
    }

    static StudentTeacherBody of(TeacherCard card) {
        return new StudentTeacherBody(
                PersonBody.of(card.teacher()),
                card.courses().stream().map(CertifiedIn::of).toList(),
                card.students(),
                card.certifiedAt());
    }
}
