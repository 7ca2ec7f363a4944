package dev.tutorium.application.offering.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.domain.offering.Category;
import dev.tutorium.domain.offering.CategoryId;
import java.util.Optional;

/** Categories in memory. */
public final class CategoriesInMemory implements Categories {

    private final Rows<CategoryId, Category> categories;

    public CategoriesInMemory() {
        this(new Memory());
    }

    public CategoriesInMemory(Memory memory) {
        categories = memory.rows();
    }

    @Override
    public Optional<Category> find(CategoryId id) {
        return categories.find(id);
    }

    @Override
    public boolean add(Category category) {
        var taken = categories.stream().anyMatch(other -> other.slug().equals(category.slug()));
        if (!taken) {
            categories.put(category.id(), category);
        }
        return !taken;
    }
}
