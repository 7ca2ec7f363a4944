package dev.tutorium.domain.payment;

import static dev.tutorium.domain.kernel.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.PaymentPolicy.Fee;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaymentPolicyTest {

    private static final AccountId TEACHER = new AccountId(new UUID(0, 1));
    private static final AccountId CREATOR = new AccountId(new UUID(0, 2));
    private static final PaymentPolicy POLICY = PaymentPolicy.standard();

    @Test
    void a_course_is_split_70_15_15() {
        assertThat(amounts(POLICY.split(eur(100_00), new SplitRule.Course(TEACHER, CREATOR))))
                .containsExactly(70_00L, 15_00L, 15_00L);
    }

    @Test
    void a_creator_who_teaches_the_course_gets_85() {
        var split = POLICY.split(eur(100_00), new SplitRule.Course(TEACHER, TEACHER));
        assertThat(amounts(split)).containsExactly(85_00L, 15_00L);
        assertThat(split.why().tier()).isEqualTo("the creator teaches");
    }

    @Test
    void a_larger_share_is_the_platforms_to_give_and_never_more_than_it_has() {
        var split = POLICY.split(eur(100_00), new SplitRule.Course(TEACHER, CREATOR, 500));
        assertThat(amounts(split)).containsExactly(75_00L, 15_00L, 10_00L);
        assertThat(split.why().tier()).isEqualTo("the teacher has earned a larger share");
        assertThat(amounts(POLICY.split(eur(100_00), new SplitRule.Course(TEACHER, TEACHER, 500))))
                .containsExactly(90_00L, 10_00L);
        assertThat(amounts(POLICY.split(eur(100_00), new SplitRule.Course(TEACHER, CREATOR, 1_501))))
                .containsExactly(85_00L, 15_00L, 0L);
        assertThatThrownBy(() -> new SplitRule.Course(TEACHER, CREATOR, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_largest_remainder_gets_the_cent_and_ties_go_to_the_earlier_share() {
        // 70.7 / 15.15 / 15.15: the teacher's remainder is the largest
        assertThat(amounts(POLICY.split(eur(101), new SplitRule.Course(TEACHER, CREATOR))))
                .containsExactly(71L, 15L, 15L);
        // 7 / 1.5 / 1.5: creator and platform tie
        assertThat(amounts(POLICY.split(eur(10), new SplitRule.Course(TEACHER, CREATOR))))
                .containsExactly(7L, 2L, 1L);
    }

    @Test
    void a_workspace_service_is_all_the_teachers_by_default() {
        assertThat(amounts(POLICY.split(eur(50_00), new SplitRule.Workspace(TEACHER))))
                .containsExactly(50_00L, 0L);
    }

    @Test
    void a_workspace_fee_keeps_between_its_minimum_and_its_maximum() {
        var policy = withFee(new Fee(500, new BigDecimal("1.00"), new BigDecimal("5.00")));
        assertThat(fee(policy, 19_99)).isEqualTo(1_00);
        assertThat(fee(policy, 20_00)).isEqualTo(1_00);
        assertThat(fee(policy, 20_20)).isEqualTo(1_01);
        assertThat(fee(policy, 99_80)).isEqualTo(4_99);
        assertThat(fee(policy, 100_00)).isEqualTo(5_00);
        assertThat(fee(policy, 1_000_00)).isEqualTo(5_00);
    }

    @Test
    void a_fee_never_exceeds_what_was_paid() {
        assertThat(fee(withFee(new Fee(500, new BigDecimal("1.00"), null)), 40)).isEqualTo(40);
    }

    @Test
    void the_commission_falls_with_lifetime_earnings() {
        assertThat(commission(999_99)).isEqualTo(20_00);
        assertThat(commission(1_000_00)).isEqualTo(15_00);
        assertThat(commission(4_999_99)).isEqualTo(15_00);
        assertThat(commission(5_000_00)).isEqualTo(10_00);
    }

    @Test
    void a_discount_on_the_teacher_lowers_the_whole_before_the_split() {
        var discount = new Discount(eur(20_00), Discount.Bearer.TEACHER);
        assertThat(amounts(POLICY.split(eur(100_00), discount, new SplitRule.Course(TEACHER, CREATOR))))
                .containsExactly(56_00L, 12_00L, 12_00L);
    }

    @Test
    void a_discount_on_the_platform_leaves_the_others_alone_as_far_as_its_part_pays() {
        var course = new SplitRule.Course(TEACHER, CREATOR);
        var covered = POLICY.split(eur(100_00), new Discount(eur(15_00), Discount.Bearer.PLATFORM), course);
        assertThat(amounts(covered)).containsExactly(70_00L, 15_00L, 0L);
        assertThat(covered.absorbed()).isEqualTo(eur(15_00));
        var past = POLICY.split(eur(100_00), new Discount(eur(32_00), Discount.Bearer.PLATFORM), course);
        assertThat(amounts(past)).containsExactly(56_00L, 12_00L, 0L);
        assertThat(past.absorbed()).isEqualTo(eur(15_00));
    }

    @Test
    void a_split_tells_its_rule_tier_and_figures() {
        var why = POLICY.split(eur(100_00), new SplitRule.Marketplace(TEACHER, eur(1_500_00)))
                .why();
        assertThat(why.rule()).isEqualTo("marketplace_commission");
        assertThat(why.tier()).isEqualTo("lifetime earnings below 5000.00");
        assertThat(why.figures())
                .contains(new Explanation.Figure("platform", "15.00 %"), new Explanation.Figure("price", "100.00 EUR"));
    }

    @Test
    void shares_that_do_not_add_to_the_whole_are_no_policy() {
        assertThatThrownBy(() -> with(List.of(7_000, 1_500, 1_501), POLICY.workspaceFee()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void parts_always_add_to_the_whole() {
        forAll(500, random -> {
            var price = eur(1 + random.nextLong(1_000_000_00));
            var discount = new Discount(
                    eur(random.nextLong(price.minor())),
                    random.nextBoolean() ? Discount.Bearer.TEACHER : Discount.Bearer.PLATFORM);
            var policy = anyPolicy(random);
            for (var rule : rules(random)) {
                assertThat(sum(policy.split(price, rule))).isEqualTo(price.minor());
                assertThat(sum(policy.split(price, discount, rule)))
                        .isEqualTo(price.minor() - discount.amount().minor());
            }
        });
    }

    @Test
    void no_part_is_a_cent_or_more_away_from_its_exact_share() {
        forAll(500, random -> {
            var price = eur(1 + random.nextLong(Long.MAX_VALUE / 20_000));
            var policy = anyPolicy(random);
            var parts = amounts(policy.split(price, new SplitRule.Course(TEACHER, CREATOR)));
            for (int i = 0; i < parts.size(); i++) {
                assertThat(Math.abs(parts.get(i) * 10_000
                                - price.minor() * policy.course().get(i)))
                        .isLessThan(10_000);
            }
        });
    }

    private static List<SplitRule> rules(Random random) {
        return List.of(
                new SplitRule.Course(TEACHER, CREATOR),
                new SplitRule.Course(TEACHER, TEACHER),
                new SplitRule.Workspace(TEACHER),
                new SplitRule.Marketplace(TEACHER, eur(random.nextLong(10_000_00))));
    }

    private static PaymentPolicy anyPolicy(Random random) {
        var teacher = random.nextInt(10_001);
        var creator = random.nextInt(10_001 - teacher);
        return with(
                List.of(teacher, creator, 10_000 - teacher - creator),
                new Fee(random.nextInt(10_001), BigDecimal.valueOf(random.nextInt(500), 2), maximum(random)));
    }

    private static @Nullable BigDecimal maximum(Random random) {
        return random.nextBoolean() ? null : BigDecimal.valueOf(500 + random.nextInt(1_000), 2);
    }

    private static PaymentPolicy withFee(Fee fee) {
        return with(POLICY.course(), fee);
    }

    private static PaymentPolicy with(List<Integer> course, Fee fee) {
        return new PaymentPolicy(
                course,
                POLICY.ownCourse(),
                fee,
                POLICY.marketplace(),
                POLICY.escrowHold(),
                POLICY.checkoutLife(),
                POLICY.checkoutSilence(),
                POLICY.answerPatience(),
                POLICY.minimumPayout(),
                POLICY.packages());
    }

    private static long fee(PaymentPolicy policy, long price) {
        return amounts(policy.split(eur(price), new SplitRule.Workspace(TEACHER)))
                .getLast();
    }

    private static long commission(long lifetime) {
        return amounts(POLICY.split(eur(100_00), new SplitRule.Marketplace(TEACHER, eur(lifetime))))
                .getLast();
    }

    private static long sum(Split split) {
        return amounts(split).stream().mapToLong(Long::longValue).sum();
    }

    private static List<Long> amounts(Split split) {
        return split.parts().stream().map(part -> part.amount().minor()).toList();
    }

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }
}
