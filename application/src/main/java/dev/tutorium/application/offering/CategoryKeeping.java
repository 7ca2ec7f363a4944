package dev.tutorium.application.offering;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Denied;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.offering.port.Categories;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.offering.Category;
import dev.tutorium.domain.offering.CategoryId;
import dev.tutorium.domain.offering.OfferingRefusal;
import dev.tutorium.domain.offering.Slugs;

/** An admin's work on the categories of courses. */
public final class CategoryKeeping {

    private final Categories categories;
    private final Ids ids;
    private final Transactions transactions;

    public CategoryKeeping(Categories categories, Ids ids, Transactions transactions) {
        this.categories = categories;
        this.ids = ids;
        this.transactions = transactions;
    }

    public Outcome<Category, OfferingRefusal> add(Actor.Member admin, String name) {
        if (!admin.is(Role.ADMIN) && !admin.is(Role.OWNER)) {
            throw new Denied("only an admin adds categories");
        }
        var plain = name.strip();
        if (plain.isEmpty() || plain.length() > 100) {
            throw new Malformed("name", "must be 1 to 100 characters");
        }
        var category = new Category(new CategoryId(ids.next()), plain, Slugs.of(plain, "category"));
        return transactions.inTransaction(() -> categories.add(category)
                ? Outcome.accepted(category)
                : Outcome.refused(new OfferingRefusal.SlugTaken(category.slug())));
    }
}
