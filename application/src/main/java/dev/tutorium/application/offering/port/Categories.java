package dev.tutorium.application.offering.port;

import dev.tutorium.domain.offering.Category;
import dev.tutorium.domain.offering.CategoryId;
import java.util.Optional;

/** The categories courses stand in. */
public interface Categories {

    Optional<Category> find(CategoryId id);

    /** Puts a new one behind the last; false when its slug is taken. */
    boolean add(Category category);
}
