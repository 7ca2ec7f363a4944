package dev.tutorium.rest.school.people;

import dev.tutorium.application.learning.view.TeacherCard;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A certified teacher of one course.
 *
 * @param id of the certification
 */
@SnakeCase
record CourseTeacherBody(UUID id, PersonBody user, int studentsTaught, Instant certifiedDate) {

    @SnakeCase
    record All(List<CourseTeacherBody> studentTeachers) {

        static All of(List<TeacherCard.OfCourse> teachers) {
            return new All(teachers.stream().map(CourseTeacherBody::of).toList());
        }
    }

    private static CourseTeacherBody of(TeacherCard.OfCourse teacher) {
        return new CourseTeacherBody(
                teacher.id(), PersonBody.of(teacher.teacher()), teacher.students(), teacher.certifiedAt());
    }
}
