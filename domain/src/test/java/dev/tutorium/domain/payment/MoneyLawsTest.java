package dev.tutorium.domain.payment;

import static dev.tutorium.domain.kernel.ForAll.forAll;
import static dev.tutorium.domain.payment.Sample.CREATOR;
import static dev.tutorium.domain.payment.Sample.NOON;
import static dev.tutorium.domain.payment.Sample.POLICY;
import static dev.tutorium.domain.payment.Sample.TEACHER;
import static dev.tutorium.domain.payment.Sample.refunded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.Money;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MoneyLawsTest {

    private static final List<Currency> CURRENCIES =
            List.of(Currency.getInstance("EUR"), Currency.getInstance("JPY"), Currency.getInstance("KWD"));

    @Test
    void parts_add_to_the_whole_for_every_rule_in_every_currency_down_to_nothing() {
        forAll(500, random -> {
            var currency = CURRENCIES.get(random.nextInt(3));
            var price = Money.of(random.nextInt(3) == 0 ? random.nextLong(3) : random.nextLong(1_000_000), currency);
            for (var rule : rules(random, currency)) {
                requireWhole(price, POLICY.split(price, rule));
                for (var bearer : Discount.Bearer.values()) {
                    var discount = new Discount(Money.of(random.nextLong(price.minor() + 1), currency), bearer);
                    requireWhole(price.minus(discount.amount()), POLICY.split(price, discount, rule));
                }
            }
        });
    }

    @Test
    void a_cent_or_two_go_to_those_who_lose_most_by_rounding() {
        var course = new SplitRule.Course(TEACHER, CREATOR);
        assertThat(amounts(POLICY.split(Sample.eur(0), course))).containsExactly(0L, 0L, 0L);
        assertThat(amounts(POLICY.split(Sample.eur(1), course))).containsExactly(1L, 0L, 0L);
        assertThat(amounts(POLICY.split(Sample.eur(2), course))).containsExactly(2L, 0L, 0L);
        assertThat(amounts(POLICY.split(Sample.eur(3), course))).containsExactly(2L, 1L, 0L);
    }

    @Test
    void the_tiers_of_the_marketplace_are_in_major_units_of_each_currency() {
        assertThat(commission(999, "JPY")).isEqualTo(20);
        assertThat(commission(1_000, "JPY")).isEqualTo(15);
        assertThat(commission(5_000, "JPY")).isEqualTo(10);
        assertThat(commission(999_999, "KWD")).isEqualTo(20);
        assertThat(commission(1_000_000, "KWD")).isEqualTo(15);
        assertThat(commission(4_999_999, "KWD")).isEqualTo(15);
        assertThat(commission(5_000_000, "KWD")).isEqualTo(10);
    }

    @Test
    void after_any_history_the_books_add_to_zero_and_nobody_is_below_zero_but_for_a_named_cause() {
        forAll(60, random -> {
            var school = new School(random);
            for (int step = 0; step < 120; step++) {
                school.step();
                for (var currency : CURRENCIES) {
                    assertThat(school.books().sum(currency)).isZero();
                }
                school.requireSharesInTheBooks();
                school.requireDebtsHaveACause();
            }
        });
    }

    @Test
    void a_full_refund_in_any_parts_leaves_every_account_at_exactly_zero() {
        forAll(300, random -> {
            var books = new Books();
            var currency = CURRENCIES.get(random.nextInt(3));
            var rule = rules(random, currency).get(random.nextInt(4));
            var price = Money.of(1 + random.nextLong(100_000), currency);
            var paid = Sample.paid(1, price, 1 + random.nextInt(6), rule);
            books.post(JournalEntry.paid(paid, Money.zero(currency)));
            for (int part = 0; paid.left().isPositive(); part++) {
                var amount = Money.of(1 + random.nextLong(paid.left().minor()), currency);
                paid = refunded(paid, part, amount);
                books.post(JournalEntry.refunded(paid.id(), paid.refunds().getLast(), NOON));
            }
            assertThat(paid.shares()).allMatch(share -> share.left().isZero());
            assertThat(books.nonZero()).isEqualTo(Map.of());
        });
    }

    private static void requireWhole(Money whole, Split split) {
        assertThat(split.whole()).isEqualTo(whole);
        assertThat(split.parts().stream().map(Split.Part::amount).reduce(Money.zero(whole.currency()), Money::plus))
                .isEqualTo(whole);
        assertThat(split.parts()).noneMatch(part -> part.amount().isNegative());
    }

    private static List<SplitRule> rules(Random random, Currency currency) {
        return List.of(
                new SplitRule.Course(TEACHER, CREATOR),
                new SplitRule.Course(TEACHER, TEACHER),
                new SplitRule.Course(TEACHER, CREATOR, 500),
                new SplitRule.Course(TEACHER, TEACHER, 2_000),
                new SplitRule.Workspace(TEACHER),
                new SplitRule.Marketplace(TEACHER, Money.of(random.nextLong(10_000_000), currency)));
    }

    private static long commission(long lifetime, String currency) {
        var rule = new SplitRule.Marketplace(TEACHER, Money.of(lifetime, currency));
        return amounts(POLICY.split(Money.of(100, currency), rule)).getLast();
    }

    private static List<Long> amounts(Split split) {
        return split.parts().stream().map(part -> part.amount().minor()).toList();
    }
}
