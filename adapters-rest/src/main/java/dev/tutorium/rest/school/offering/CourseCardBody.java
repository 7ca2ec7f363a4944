package dev.tutorium.rest.school.offering;

import dev.tutorium.application.offering.view.CourseCard;
import dev.tutorium.rest.kernel.SnakeCase;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A course in a list. */
@SnakeCase
record CourseCardBody(
        UUID id,
        String slug,
        String title,
        String description,
        @Nullable String thumbnailUrl,
        String level,
        @Nullable Long priceCents,
        @Nullable String currency,
        String duration,
        int sessionCount,
        @Nullable BigDecimal rating,
        int studentCount,
        @Nullable CategoryRefBody category,
        PersonBody creator) {

    @SnakeCase
    record CategoryRefBody(UUID id, String name) {

        static @Nullable CategoryRefBody of(CourseCard.@Nullable CategoryRef category) {
            return category == null ? null : new CategoryRefBody(category.id(), category.name());
        }
    }

    static CourseCardBody of(CourseCard card) {
        var price = card.price();
        return new CourseCardBody(
                card.id(),
                card.slug(),
                card.title(),
                card.description(),
                null,
                Words.level(card.level()),
                price == null ? null : price.minor(),
                price == null ? null : price.currency().getCurrencyCode(),
                Words.duration((long) card.modules() * card.sessionMinutes()),
                card.modules(),
                card.rating(),
                card.students(),
                CategoryRefBody.of(card.category()),
                PersonBody.of(card.creator()));
    }
}
