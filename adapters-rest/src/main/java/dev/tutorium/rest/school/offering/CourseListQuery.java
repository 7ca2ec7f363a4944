package dev.tutorium.rest.school.offering;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.offering.view.CourseQuery;
import dev.tutorium.application.offering.view.CourseQuery.Sort;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list of courses is asked for; {@code q} and {@code search}, {@code category} and {@code category_id} mean the same. */
@Introspected
record CourseListQuery(
        @Nullable @QueryValue @Size(max = 200) String q,
        @Nullable @QueryValue @Size(max = 200) String search,
        @Nullable @QueryValue @Size(max = 20) String level,
        @Nullable @QueryValue @Size(max = 80) String category,
        @Nullable @QueryValue("category_id") UUID categoryId,
        @Nullable @QueryValue("creator_id") UUID creatorId,
        @Nullable @QueryValue("min_price") @PositiveOrZero Long minPrice,
        @Nullable @QueryValue("max_price") @PositiveOrZero Long maxPrice,
        @Nullable @QueryValue @Size(max = 20) String sort) {

    CourseQuery toQuery() {
        return new CourseQuery(
                q == null ? search : q,
                Words.level(level),
                categoryId == null ? category : categoryId.toString(),
                creatorId,
                minPrice,
                maxPrice,
                order());
    }

    private Sort order() {
        return switch (sort == null ? "newest" : sort.toLowerCase(Locale.ROOT)) {
            case "newest" -> Sort.NEWEST;
            case "price" -> Sort.PRICE;
            case "students" -> Sort.STUDENTS;
            case "rating" -> Sort.RATING;
            default -> throw new Malformed("sort", "must be one of rating, students, price, newest");
        };
    }
}
