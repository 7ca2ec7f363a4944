package dev.tutorium.rest.school.offering;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.learning.CourseReading;
import dev.tutorium.application.offering.view.CourseList;
import dev.tutorium.rest.kernel.DataName;
import dev.tutorium.rest.kernel.IfMatch;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/** Courses, to read. A course is named by its id or its slug. */
@Controller("/api/courses")
@Secured(SecurityRule.IS_ANONYMOUS)
class CourseController {

    private static final int MOST_FEATURED = 20;

    private final CourseList list;
    private final CourseReading reading;

    CourseController(CourseList list, CourseReading reading) {
        this.list = list;
        this.reading = reading;
    }

    @Get
    @DataName("courses")
    Page<CourseCardBody> list(@RequestBean @Valid CourseListQuery query, PageRequest page) {
        return list.published(query.toQuery(), page).map(CourseCardBody::of);
    }

    @Get("/featured")
    CoursesBody featured() {
        return CoursesBody.of(list.featured(MOST_FEATURED));
    }

    @Get("/{id}")
    HttpResponse<CoursePageBody> get(Actor actor, @PathVariable @Size(max = 80) String id) {
        var page = reading.page(actor, id);
        return IfMatch.tagged(CoursePageBody.of(page), page.course().version());
    }

    @Get("/{id}/curriculum")
    CurriculumBody curriculum(Actor actor, @PathVariable @Size(max = 80) String id) {
        return CurriculumBody.of(reading.curriculum(actor, id));
    }
}
