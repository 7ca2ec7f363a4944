package dev.tutorium.rest.marketplace.people;

import dev.tutorium.application.people.view.TutorCard;
import dev.tutorium.rest.kernel.SnakeCase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tutor in short.
 *
 * @param hourlyRate    the cheapest hour, in major units; null where nothing can be booked
 * @param averageRating null without a review
 */
@SnakeCase
record TutorBody(
        UUID id,
        String slug,
        String name,
        String headline,
        List<String> subjects,
        @Nullable String hourlyRate,
        @Nullable String currency,
        @Nullable BigDecimal averageRating,
        int totalReviews,
        String timezone,
        Instant joinedAt) {

    static TutorBody of(TutorCard tutor) {
        var hourly = tutor.hourly();
        return new TutorBody(
                tutor.id(),
                tutor.slug(),
                tutor.name(),
                tutor.headline(),
                tutor.subjects(),
                hourly == null ? null : hourly.major().toPlainString(),
                hourly == null ? null : hourly.currency().getCurrencyCode(),
                tutor.rating(),
                tutor.ratings(),
                tutor.zone(),
                tutor.joinedAt());
    }
}
