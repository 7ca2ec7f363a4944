package dev.tutorium.rest.school.offering;

import dev.tutorium.application.offering.view.CategoryView;
import dev.tutorium.domain.offering.Category;
import dev.tutorium.rest.kernel.SnakeCase;
import java.util.UUID;

@SnakeCase
record CategoryBody(UUID id, String name, String slug, long courseCount) {

    static CategoryBody of(CategoryView category) {
        return new CategoryBody(category.id(), category.name(), category.slug(), category.courses());
    }

    static CategoryBody of(Category added) {
        return new CategoryBody(added.id().value(), added.name(), added.slug(), 0);
    }
}
