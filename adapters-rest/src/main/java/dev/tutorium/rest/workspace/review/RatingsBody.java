package dev.tutorium.rest.workspace.review;

import dev.tutorium.application.review.view.TeacherRatings;
import dev.tutorium.domain.review.RatingStatistics;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a teacher is rated by students of this platform, and beside it by people elsewhere.
 *
 * @param average      null without a review
 * @param distribution how often each rating was given, from 5 to 1
 */
@Serdeable
record RatingsBody(int count, @Nullable BigDecimal average, Map<String, Integer> distribution, ImportedBody imported) {

    @Serdeable
    record ImportedBody(int count, @Nullable BigDecimal average, Map<String, Integer> distribution) {}

    static RatingsBody of(TeacherRatings ratings) {
        var own = ratings.own();
        var imported = ratings.imported();
        return new RatingsBody(
                own.count(),
                own.average().orElse(null),
                distribution(own),
                new ImportedBody(imported.count(), imported.average().orElse(null), distribution(imported)));
    }

    private static Map<String, Integer> distribution(RatingStatistics statistics) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var rating = 5; rating >= 1; rating--) {
            counts.put(Integer.toString(rating), statistics.count(rating));
        }
        return counts;
    }
}
