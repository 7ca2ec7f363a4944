package dev.tutorium.rest.school.offering;

import dev.tutorium.application.offering.view.CourseCard;
import dev.tutorium.rest.kernel.SnakeCase;
import java.util.List;

@SnakeCase
record CoursesBody(List<CourseCardBody> courses) {

    static CoursesBody of(List<CourseCard> cards) {
        return new CoursesBody(cards.stream().map(CourseCardBody::of).toList());
    }
}
