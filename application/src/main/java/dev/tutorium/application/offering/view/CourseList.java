package dev.tutorium.application.offering.view;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.kernel.AccountId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Courses and their categories, to read. */
public interface CourseList {

    Page<CourseCard> published(CourseQuery query, PageRequest page);

    /** Published courses that are shown first, at most {@code limit}, the newest first. */
    List<CourseCard> featured(int limit);

    /** All of one creator, the newest first. */
    List<CourseCard> of(AccountId creator);

    /**
     * A course by its id, else by its slug: a published one for anyone, another for its creator and for who has a place in it.
     *
     * @param viewer null for a visitor
     */
    Optional<CourseCard> find(String idOrSlug, @Nullable AccountId viewer);

    /** In their order. */
    List<CategoryView> categories();
}
