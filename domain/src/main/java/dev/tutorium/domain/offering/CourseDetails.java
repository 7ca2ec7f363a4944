package dev.tutorium.domain.offering;

import dev.tutorium.domain.kernel.Money;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a creator decides about a course.
 *
 * @param price         for the whole course; zero is free; null until decided
 * @param sessionLength of each of its sessions
 */
public record CourseDetails(
        String title,
        String description,
        Level level,
        @Nullable CategoryId category,
        @Nullable Money price,
        Duration sessionLength,
        List<String> tags,
        List<String> objectives,
        List<String> includes) {

    public CourseDetails {
        if (price != null && price.isNegative()) {
            throw new IllegalArgumentException("a price is not negative: " + price);
        }
        tags = List.copyOf(tags);
        objectives = List.copyOf(objectives);
        includes = List.copyOf(includes);
    }
}
