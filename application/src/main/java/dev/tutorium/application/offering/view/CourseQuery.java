package dev.tutorium.application.offering.view;

import dev.tutorium.domain.offering.Level;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which published courses are looked for; null asks for nothing in particular.
 *
 * @param words    all of them, or words that begin with them, in the title or description
 * @param category its id or slug
 */
public record CourseQuery(
        @Nullable String words,
        @Nullable Level level,
        @Nullable String category,
        @Nullable UUID creator,
        @Nullable Long minimumPrice,
        @Nullable Long maximumPrice,
        Sort sort) {

    /** The order of the list. */
    public enum Sort {
        NEWEST,
        /** The cheapest first. */
        PRICE,
        /** Most students first. */
        STUDENTS,
        /** The best rated first. */
        RATING
    }
}
