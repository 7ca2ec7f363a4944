package dev.tutorium.rest.school.learning;

import dev.tutorium.application.learning.view.CourseRef;
import dev.tutorium.rest.kernel.SnakeCase;
import java.util.UUID;

@SnakeCase
record CourseRefBody(UUID id, String slug, String title) {

    static CourseRefBody of(CourseRef course) {
        return new CourseRefBody(course.id(), course.slug(), course.title());
    }
}
