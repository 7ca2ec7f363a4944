package dev.tutorium.rest.workspace.people;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.people.view.PeopleList.Order;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which students are listed, and how.
 *
 * @param q    what the name or the address has in it
 * @param sort {@code name}, or {@code added} for the latest first
 */
@Introspected
record StudentQuery(
        @Nullable @QueryValue @Size(max = 100) String q,
        @Nullable @QueryValue @Size(max = 20) String sort) {

    Order order() {
        return switch (sort == null ? "name" : sort) {
            case "name" -> Order.NAME;
            case "added" -> Order.ADDED;
            default -> throw new Malformed("sort", "must be name or added");
        };
    }
}
