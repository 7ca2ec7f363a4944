package dev.tutorium.rest.school.offering;

import dev.tutorium.domain.offering.Course;
import dev.tutorium.rest.kernel.SnakeCase;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A course as its creator works on it. */
@SnakeCase
record CourseBody(
        UUID id,
        String slug,
        String title,
        String description,
        String status,
        String level,
        @Nullable Long priceCents,
        @Nullable String currency,
        long sessionMinutes,
        @Nullable UUID categoryId,
        List<String> tags,
        List<String> learningObjectives,
        List<String> includes,
        List<ModuleBody> curriculum,
        long version) {

    static CourseBody of(Course course) {
        var details = course.details();
        var price = course.price();
        var category = details.category();
        return new CourseBody(
                course.id().value(),
                course.slug(),
                course.title(),
                details.description(),
                course.status().name().toLowerCase(Locale.ROOT),
                Words.level(details.level()),
                price == null ? null : price.minor(),
                price == null ? null : price.currency().getCurrencyCode(),
                course.sessionLength().toMinutes(),
                category == null ? null : category.value(),
                details.tags(),
                details.objectives(),
                details.includes(),
                ModuleBody.of(course.modules(), ModuleBody.Part.ALL),
                course.version());
    }
}
