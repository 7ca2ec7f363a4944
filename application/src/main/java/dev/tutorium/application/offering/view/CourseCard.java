package dev.tutorium.application.offering.view;

import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.offering.CourseStatus;
import dev.tutorium.domain.offering.Level;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course in a list.
 *
 * @param modules  how many it has
 * @param students how many have or had an active place in it
 * @param rating   null while nobody has rated it
 */
public record CourseCard(
        UUID id,
        String slug,
        String title,
        String description,
        Level level,
        @Nullable Money price,
        int sessionMinutes,
        int modules,
        CourseStatus status,
        boolean featured,
        @Nullable BigDecimal rating,
        int students,
        @Nullable CategoryRef category,
        PersonRef creator,
        Instant createdAt,
        long version) {

    /** The category a course stands in. */
    public record CategoryRef(UUID id, String name) {}
}
