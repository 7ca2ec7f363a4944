package dev.tutorium.domain.review;

import static dev.tutorium.domain.kernel.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.Outcome.Accepted;
import dev.tutorium.domain.kernel.ReviewId;
import dev.tutorium.domain.kernel.SessionId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RatingStatisticsTest {

    private static final Instant NOW = Instant.parse("2026-03-11T12:00:00Z");
    private static final ReviewPolicy POLICY = ReviewPolicy.standard();
    private static final AccountId STUDENT = new AccountId(new UUID(9, 1));
    private static final AccountId TEACHER = new AccountId(new UUID(9, 2));

    private static Change<Review> written(int number, int rating) {
        var occasion =
                new Occasion(new Occasion.About.Lesson(new SessionId(new UUID(50, number))), STUDENT, TEACHER, NOW);
        return Review.write(
                        new ReviewId(new UUID(52, number)),
                        occasion,
                        Optional.empty(),
                        STUDENT,
                        rating,
                        "",
                        NOW,
                        POLICY)
                .orThrow(no -> new IllegalStateException(no.toString()));
    }

    private static RatingStatistics of(int... ratings) {
        return RatingStatistics.of(IntStream.range(0, ratings.length)
                .mapToObj(i -> written(i, ratings[i]).state())
                .toList());
    }

    @Test
    void an_average_has_two_decimals_with_a_half_rounded_up() {
        assertThat(of(5, 4).average()).contains(new BigDecimal("4.50"));
        assertThat(of(5, 5, 4).average()).contains(new BigDecimal("4.67"));
        assertThat(of(4, 4, 5).average()).contains(new BigDecimal("4.33"));
        assertThat(of(1, 1, 1, 1, 1, 1, 1, 2).average()).contains(new BigDecimal("1.13"));
        assertThat(RatingStatistics.none().average()).isEmpty();
    }

    @Test
    void each_rating_is_counted() {
        var statistics = of(5, 3, 5);
        assertThat(statistics.count()).isEqualTo(3);
        assertThat(statistics.count(5)).isEqualTo(2);
        assertThat(statistics.count(3)).isEqualTo(1);
        assertThat(statistics.count(4)).isZero();
    }

    @Test
    void no_rating_is_taken_away_that_was_not_given() {
        assertThatThrownBy(() -> new RatingStatistics(new TreeMap<>(Map.of(5, -1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_reviews_tell_as_they_happen_is_what_they_come_to_in_any_order() {
        forAll(200, random -> {
            var reviews = new ArrayList<Review>();
            var followed = RatingStatistics.none();
            for (var step = 0; step < 60; step++) {
                if (reviews.isEmpty() || random.nextInt(2) == 0) {
                    var change = written(step, 1 + random.nextInt(5));
                    reviews.add(change.state());
                    followed = follow(followed, change);
                } else {
                    var chosen = random.nextInt(reviews.size());
                    if (act(reviews.get(chosen), random)
                            instanceof Accepted<Change<Review>, ReviewRefusal>(var change)) {
                        reviews.set(chosen, change.state());
                        followed = follow(followed, change);
                    }
                }
            }
            var shuffled = new ArrayList<>(reviews);
            Collections.shuffle(shuffled, random);
            assertThat(followed).isEqualTo(RatingStatistics.of(shuffled));
            assertThat(followed.count())
                    .isEqualTo(reviews.stream().filter(Review::isStanding).count());
        });
    }

    private static Outcome<Change<Review>, ReviewRefusal> act(Review review, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> review.remove(STUDENT, false, NOW);
            case 1 -> review.respond(TEACHER, "Thanks", NOW, POLICY);
            default -> review.change(STUDENT, 1 + random.nextInt(5), "", NOW, POLICY);
        };
    }

    private static RatingStatistics follow(RatingStatistics statistics, Change<Review> change) {
        var next = statistics;
        for (var event : change.events()) {
            next = next.after((ReviewEvent) event);
        }
        return next;
    }

    @Test
    void an_answer_changes_no_count() {
        var statistics = of(5, 3);
        var answer = new ReviewEvent.ReviewAnswered(new ReviewId(new UUID(52, 0)), STUDENT, TEACHER, NOW);
        assertThat(statistics.after(answer)).isEqualTo(statistics);
        assertThat(statistics).isEqualTo(of(3, 5));
    }
}
