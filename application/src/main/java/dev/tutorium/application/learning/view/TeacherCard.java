package dev.tutorium.application.learning.view;

import dev.tutorium.application.offering.view.PersonRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A certified teacher with all courses they teach.
 *
 * @param certifiedAt for the first of them
 * @param students    how many have or had an active place with them
 */
public record TeacherCard(PersonRef teacher, List<CourseRef> courses, int students, Instant certifiedAt) {

    public TeacherCard {
        courses = List.copyOf(courses);
    }

    /**
     * A certified teacher of one course.
     *
     * @param id of the certification
     */
    public record OfCourse(UUID id, PersonRef teacher, int students, Instant certifiedAt) {}
}
