package dev.tutorium.rest.school.people;

import dev.tutorium.application.offering.view.CourseCard;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A course in its creator's list. */
@SnakeCase
record OwnCourseBody(
        UUID id,
        String slug,
        String title,
        String status,
        String level,
        @Nullable Long priceCents,
        @Nullable String currency,
        int moduleCount,
        int studentCount,
        boolean isFeatured,
        Instant createdAt,
        long version) {

    @SnakeCase
    record All(List<OwnCourseBody> courses) {

        static All of(List<CourseCard> cards) {
            return new All(cards.stream().map(OwnCourseBody::of).toList());
        }
    }

    private static OwnCourseBody of(CourseCard card) {
        var price = card.price();
        return new OwnCourseBody(
                card.id(),
                card.slug(),
                card.title(),
                card.status().name().toLowerCase(Locale.ROOT),
                card.level().name().toLowerCase(Locale.ROOT),
                price == null ? null : price.minor(),
                price == null ? null : price.currency().getCurrencyCode(),
                card.modules(),
                card.students(),
                card.featured(),
                card.createdAt(),
                card.version());
    }
}
