package dev.tutorium.rest.school.people;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.offering.view.CourseList;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;

/** What a creator sees of their own. */
@Controller("/api/creators/me")
@Secured("CREATOR")
class CreatorController {

    private final CourseList courses;

    CreatorController(CourseList courses) {
        this.courses = courses;
    }

    @Get("/courses")
    OwnCourseBody.All courses(Actor.Member actor) {
        return OwnCourseBody.All.of(courses.of(actor.id()));
    }
}
