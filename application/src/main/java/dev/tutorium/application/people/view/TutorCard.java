package dev.tutorium.application.people.view;

import dev.tutorium.domain.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tutor in a list.
 *
 * @param slug     of the tutor's public addresses
 * @param zone     the tutor's IANA zone
 * @param headline one line under the name; may be empty
 * @param subjects the titles of what can be booked
 * @param hourly   the cheapest hour; null where nothing can be booked
 * @param rating   by own students; null without a review
 */
public record TutorCard(
        UUID id,
        String slug,
        String name,
        String zone,
        String headline,
        List<String> subjects,
        @Nullable Money hourly,
        @Nullable BigDecimal rating,
        int ratings,
        Instant joinedAt) {}
