package dev.tutorium.rest.school.offering;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.offering.CategoryKeeping;
import dev.tutorium.application.offering.view.CourseList;
import dev.tutorium.rest.kernel.Idempotent;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;

/** The categories courses stand in. */
@Controller("/api")
class CategoryController {

    private final CourseList courses;
    private final CategoryKeeping keeping;

    CategoryController(CourseList courses, CategoryKeeping keeping) {
        this.courses = courses;
        this.keeping = keeping;
    }

    @Get("/categories")
    @Secured(SecurityRule.IS_ANONYMOUS)
    CategoriesBody list() {
        return new CategoriesBody(
                courses.categories().stream().map(CategoryBody::of).toList());
    }

    @Post("/admin/categories")
    @Secured({"ADMIN", "OWNER"})
    @Status(HttpStatus.CREATED)
    @Idempotent
    CategoryBody create(Actor.Member actor, @Body @Valid CategoryEditBody body) {
        return CategoryBody.of(accepted(keeping.add(actor, body.name())));
    }
}
