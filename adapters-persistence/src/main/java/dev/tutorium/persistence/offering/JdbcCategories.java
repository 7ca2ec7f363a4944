package dev.tutorium.persistence.offering;

import dev.tutorium.application.offering.port.Categories;
import dev.tutorium.domain.offering.Category;
import dev.tutorium.domain.offering.CategoryId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
final class JdbcCategories implements Categories {

    private static final String ADD = """
            insert into category (id, name, slug, position)
            select ?, ?, ?, coalesce(max(position) + 1, 0) from category
            on conflict (slug) do nothing""";

    private final Sql sql;

    JdbcCategories(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Category> find(CategoryId id) {
        return sql.first(
                "select name, slug from category where id = ?",
                row -> new Category(id, row.getString("name"), row.getString("slug")),
                id);
    }

    @Override
    public boolean add(Category category) {
        return sql.update(ADD, category.id(), category.name(), category.slug()) == 1;
    }
}
