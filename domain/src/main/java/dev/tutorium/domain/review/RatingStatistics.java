package dev.tutorium.domain.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often each rating was given. Grows and shrinks with the reviews; a sum of counts, so their order does not matter. */
public record RatingStatistics(SortedMap<Integer, Integer> counts) {

    public RatingStatistics {
        counts = new TreeMap<>(counts);
        counts.values().removeIf(count -> count == 0);
        if (counts.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("counts of " + counts);
        }
    }

    public static RatingStatistics none() {
        return new RatingStatistics(new TreeMap<>());
    }

    /** Of the reviews that stand. */
    public static RatingStatistics of(Collection<Review> reviews) {
        var counts = new TreeMap<Integer, Integer>();
        reviews.stream()
                .filter(Review::isStanding)
                .forEach(review -> counts.merge(review.opinion().rating(), 1, Integer::sum));
        return new RatingStatistics(counts);
    }

    /** What a change to one review makes of them. */
    public RatingStatistics after(ReviewEvent event) {
        return switch (event) {
            case ReviewEvent.ReviewWritten written -> with(written.rating(), 1);
            case ReviewEvent.ReviewChanged changed ->
                with(changed.ratingBefore(), -1).with(changed.rating(), 1);
            case ReviewEvent.ReviewRemoved removed -> with(removed.rating(), -1);
            case ReviewEvent.ReviewAnswered _, ReviewEvent.ReviewRequested _ -> this;
        };
    }

    /** With one more of a rating. */
    public RatingStatistics and(int rating) {
        return with(rating, 1);
    }

    public int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(int rating) {
        return counts.getOrDefault(rating, 0);
    }

    /** With two decimals, a half rounded up; empty without a rating. */
    public Optional<BigDecimal> average() {
        var count = count();
        if (count == 0) {
            return Optional.empty();
        }
        var sum = counts.entrySet().stream()
                .mapToLong(entry -> (long) entry.getKey() * entry.getValue())
                .sum();
        return Optional.of(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP));
    }

    private RatingStatistics with(int rating, int more) {
        var next = new TreeMap<>(counts);
        next.merge(rating, more, Integer::sum);
        return new RatingStatistics(next);
    }
}
