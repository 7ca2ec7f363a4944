package dev.tutorium.domain.goodwill;

import static dev.tutorium.domain.goodwill.Sample.HELPER;
import static dev.tutorium.domain.goodwill.Sample.NOW;
import static dev.tutorium.domain.goodwill.Sample.OTHER;
import static dev.tutorium.domain.goodwill.Sample.POLICY;
import static dev.tutorium.domain.goodwill.Sample.STUDENT;
import static dev.tutorium.domain.goodwill.Sample.accepted;
import static dev.tutorium.domain.goodwill.Sample.answer;
import static dev.tutorium.domain.goodwill.Sample.awarded;
import static dev.tutorium.domain.goodwill.Sample.entry;
import static dev.tutorium.domain.goodwill.Sample.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PostId;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promotions, reversals, gifts and the sums of the book. */
class SpendingTest {

    private static final PostId POST = new PostId(new UUID(25, 1));

    private static Promotion.Subject post(@Nullable Instant promotedUntil) {
        return new Promotion.Subject(POST, STUDENT, true, false, promotedUntil);
    }

    private static Outcome<Entry.Promoted, GoodwillRefusal> promote(Promotion.Subject post, int points, int balance) {
        return Promotion.decide(entry(1), post, STUDENT, points, balance, NOW, POLICY);
    }

    @ParameterizedTest
    @CsvSource({"50, PT24H", "51, PT24H28M48S", "75, PT36H", "100, PT48H"})
    void a_post_is_promoted_24_hours_for_50_points(int points, Duration time) {
        assertThat(accepted(promote(post(null), points, points)).shown()).isEqualTo(TimeRange.of(NOW, time));
    }

    @Test
    void a_promotion_says_what_it_cost_whom() {
        var day = TimeRange.of(NOW, Duration.ofHours(24));
        assertThat(accepted(promote(post(null), 50, 50)))
                .isEqualTo(new Entry.Promoted(entry(1), STUDENT, POST, 50, day, NOW));
    }

    @Test
    void a_promotion_takes_at_least_50_points() {
        assertThat(refusal(promote(post(null), 49, 1_000))).isEqualTo(new GoodwillRefusal.TooFewPoints(50));
    }

    @Test
    void a_promotion_needs_its_points() {
        assertThat(promote(post(null), 60, 60).isAccepted()).isTrue();
        assertThat(refusal(promote(post(null), 60, 59))).isEqualTo(new GoodwillRefusal.BalanceTooLow(59, 60));
    }

    @Test
    void only_ones_own_post_is_promoted() {
        assertThat(refusal(Promotion.decide(entry(1), post(null), OTHER, 50, 50, NOW, POLICY)))
                .isEqualTo(new GoodwillRefusal.NotTheAuthor());
    }

    @Test
    void only_a_standing_post_in_a_courses_feed_is_promoted() {
        var outside = new Promotion.Subject(POST, STUDENT, false, false, null);
        var removed = new Promotion.Subject(POST, STUDENT, true, true, null);
        assertThat(refusal(promote(outside, 50, 50))).isEqualTo(new GoodwillRefusal.NotPromotable());
        assertThat(refusal(promote(removed, 50, 50))).isEqualTo(new GoodwillRefusal.NotPromotable());
    }

    @Test
    void a_post_is_promoted_once_at_a_time() {
        assertThat(refusal(promote(post(NOW.plusNanos(1)), 50, 50)))
                .isEqualTo(new GoodwillRefusal.AlreadyPromoted(NOW.plusNanos(1)));
        assertThat(promote(post(NOW), 50, 50).isAccepted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"5, 5, 0", "6, 5, 0", "4, 4, 1", "0, 0, 5"})
    void a_reversal_takes_what_is_left_of_the_award(int balance, int taken, int forgiven) {
        var award = awarded(1, answer(STUDENT, 1), HELPER, Funding.GIVER, NOW);
        assertThat(accepted(Reversal.decide(entry(2), award, false, balance, NOW)))
                .isEqualTo(new Entry.Reversed(entry(2), entry(1), HELPER, STUDENT, taken, forgiven, NOW));
    }

    @Test
    void what_the_system_paid_goes_back_to_nobody() {
        var award = awarded(1, answer(STUDENT, 1), HELPER, Funding.ALLOWANCE, NOW);
        assertThat(accepted(Reversal.decide(entry(2), award, false, 5, NOW)).returnsTo())
                .isNull();
    }

    @Test
    void an_award_is_taken_back_once() {
        var award = awarded(1, answer(STUDENT, 1), HELPER, Funding.GIVER, NOW);
        assertThat(refusal(Reversal.decide(entry(2), award, true, 5, NOW)))
                .isEqualTo(new GoodwillRefusal.AlreadyReversed());
    }

    @Test
    void a_balance_is_the_sum_of_the_entries() {
        var grant = new Entry.Granted(entry(1), STUDENT, 100, OTHER, "welcome", NOW);
        var award = awarded(2, answer(STUDENT, 1), HELPER, Funding.GIVER, NOW);
        var promotion = accepted(promote(post(null), 50, 95));
        var book = List.of(grant, award, promotion);
        assertThat(Balance.of(STUDENT, book)).isEqualTo(new Balance(100, 55));
        assertThat(Balance.of(STUDENT, book).left()).isEqualTo(45);
        assertThat(Balance.of(HELPER, book)).isEqualTo(new Balance(5, 0));
        assertThat(Balance.of(OTHER, book)).isEqualTo(new Balance(0, 0));
        var back = accepted(Reversal.decide(entry(3), award, false, 5, NOW));
        var after = List.of(grant, award, promotion, back);
        assertThat(Balance.of(STUDENT, after)).isEqualTo(new Balance(100, 50));
        assertThat(Balance.of(HELPER, after)).isEqualTo(new Balance(0, 0));
        assertThat(Balance.of(OTHER, after)).isEqualTo(new Balance(0, 0));
    }

    @Test
    void nobody_spends_more_than_they_earned() {
        assertThat(new Balance(5, 5).left()).isZero();
        assertThatThrownBy(() -> new Balance(5, 6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Balance(5, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_grant_is_of_something() {
        assertThatThrownBy(() -> new Entry.Granted(entry(1), STUDENT, 0, OTHER, "", NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "499, 0", "500, 1", "999, 1", "1000, 2", "2499, 2", "2500, 3", "4999, 3", "5000, 4",
    })
    void gifts_are_due_from_500_1000_2500_and_5000_earned_points(int earned, int gifts) {
        assertThat(Gift.due(earned, Set.of(), POLICY))
                .isEqualTo(List.of(Gift.BADGE, Gift.DISCOUNT_CODE, Gift.SESSION_CREDIT, Gift.TEACHING_SHARE)
                        .subList(0, gifts));
    }

    @Test
    void a_code_takes_off_10_percent_and_a_share_grows_by_5() {
        assertThat(GoodwillPolicy.standard().discountPercent()).isEqualTo(10);
        assertThat(GoodwillPolicy.standard().extraShare()).isEqualTo(500);
    }

    @Test
    void a_gift_is_had_once() {
        assertThat(Gift.due(1_000, Set.of(Gift.BADGE), POLICY)).containsExactly(Gift.DISCOUNT_CODE);
        assertThat(Gift.due(10_000, Set.of(Gift.values()), POLICY)).isEmpty();
    }
}
