package dev.tutorium.domain.payment;

import static dev.tutorium.domain.kernel.ForAll.forAll;
import static dev.tutorium.domain.payment.Sample.CREATOR;
import static dev.tutorium.domain.payment.Sample.NOON;
import static dev.tutorium.domain.payment.Sample.POLICY;
import static dev.tutorium.domain.payment.Sample.STUDENT;
import static dev.tutorium.domain.payment.Sample.TEACHER;
import static dev.tutorium.domain.payment.Sample.accepted;
import static dev.tutorium.domain.payment.Sample.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.DiscountCodeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.payment.Discount.Bearer;
import dev.tutorium.domain.payment.DiscountCode.Bought;
import dev.tutorium.domain.payment.DiscountCode.Fixed;
import dev.tutorium.domain.payment.DiscountCode.Limits;
import dev.tutorium.domain.payment.DiscountCode.Percent;
import dev.tutorium.domain.payment.DiscountCode.Purchase;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiscountCodeTest {

    private static final UUID LOGIC = new UUID(6, 1);
    private static final UUID ALGEBRA = new UUID(6, 2);
    private static final ChargeId CHARGE = new ChargeId(new UUID(1, 1));
    private static final ChargePurpose PURPOSE = new ChargePurpose(ChargePurpose.Kind.SEAT, new UUID(2, 2));
    private static final Bought BOUGHT = new Bought(STUDENT, PURPOSE, CHARGE);
    private static final DiscountCodeId CODE = new DiscountCodeId(new UUID(3, 1));

    @Test
    void a_percentage_of_the_price_is_taken_off_half_a_cent_rounding_up() {
        assertThat(off(percent(10_00), eur(99_95))).isEqualTo(eur(10_00));
        assertThat(off(percent(10_00), eur(99_94))).isEqualTo(eur(9_99));
        assertThat(off(percent(100_00), eur(1))).isEqualTo(eur(1));
    }

    @Test
    void a_fixed_amount_takes_off_no_more_than_the_price() {
        assertThat(off(fixed(20_00), eur(20_01))).isEqualTo(eur(20_00));
        assertThat(off(fixed(20_00), eur(19_99))).isEqualTo(eur(19_99));
    }

    @Test
    void a_code_is_valid_from_its_first_instant_until_before_its_last() {
        var code = limited(new Limits(NOON, NOON.plusSeconds(60), null, null, null, Set.of()));
        assertThat(refusal(code, LOGIC, eur(10_00), 0, NOON.minusNanos(1)))
                .isEqualTo(new DiscountRefusal.CodeNotYetValid(NOON));
        assertThat(refusal(code, LOGIC, eur(10_00), 0, NOON)).isNull();
        assertThat(refusal(code, LOGIC, eur(10_00), 0, NOON.plusSeconds(60).minusNanos(1)))
                .isNull();
        assertThat(refusal(code, LOGIC, eur(10_00), 0, NOON.plusSeconds(60)))
                .isEqualTo(new DiscountRefusal.CodeExpired(NOON.plusSeconds(60)));
    }

    @Test
    void a_code_of_some_offerings_is_for_no_others() {
        var code = limited(new Limits(null, null, null, null, null, Set.of(LOGIC)));
        assertThat(refusal(code, LOGIC, eur(10_00), 0, NOON)).isNull();
        assertThat(refusal(code, ALGEBRA, eur(10_00), 0, NOON))
                .isEqualTo(new DiscountRefusal.CodeNotForOffering(ALGEBRA));
    }

    @Test
    void a_price_below_the_minimum_is_not_lowered() {
        var code = limited(new Limits(null, null, null, null, eur(50_00), Set.of()));
        assertThat(refusal(code, LOGIC, eur(49_99), 0, NOON))
                .isEqualTo(new DiscountRefusal.PriceBelowMinimum(eur(50_00)));
        assertThat(refusal(code, LOGIC, eur(50_00), 0, NOON)).isNull();
    }

    @Test
    void an_amount_or_a_minimum_in_another_currency_is_refused() {
        var usd = Money.of(50_00, "USD");
        var refused = new DiscountRefusal.CodeOfOtherCurrency(Currency.getInstance("EUR"));
        assertThat(refusal(fixed(20_00), LOGIC, usd, 0, NOON)).isEqualTo(refused);
        assertThat(refusal(limited(new Limits(null, null, null, null, eur(1), Set.of())), LOGIC, usd, 0, NOON))
                .isEqualTo(refused);
        assertThat(refusal(percent(10_00), LOGIC, usd, 0, NOON)).isNull();
    }

    @Test
    void each_student_may_use_a_code_so_often() {
        var code = limited(new Limits(null, null, null, 2, null, Set.of()));
        assertThat(refusal(code, LOGIC, eur(10_00), 1, NOON)).isNull();
        assertThat(refusal(code, LOGIC, eur(10_00), 2, NOON)).isEqualTo(new DiscountRefusal.CodeUsedByStudent(2));
    }

    @Test
    void the_last_redemption_of_a_code_is_won_by_one_and_given_free_with_its_charge() {
        var code = limited(new Limits(null, null, 2, null, null, Set.of()));
        var first = accepted(code.redeem(purchase(LOGIC, eur(10_00), 0), BOUGHT, NOON));
        var second = accepted(first.code().redeem(purchase(LOGIC, eur(10_00), 0), BOUGHT, NOON));
        assertThat(second.code().redeemed()).isEqualTo(2);
        assertThat(second.code().redeem(purchase(LOGIC, eur(10_00), 0), BOUGHT, NOON))
                .isEqualTo(Outcome.refused(new DiscountRefusal.CodeUsedUp(2)));
        var open = open(first.discount());
        var standing = first.redemption();
        var released = standing.follow(open.abandon(NOON).state());
        assertThat(released.standing()).isFalse();
        var free = second.code().after(standing, released);
        assertThat(free.redeemed()).isEqualTo(1);
        assertThat(free.after(released, released)).isEqualTo(free);
        assertThat(refusal(free, LOGIC, eur(10_00), 0, NOON)).isNull();
    }

    @Test
    void a_redemption_stands_as_long_as_its_charge_may_be_or_was_paid() {
        var discount = new Discount(eur(1_00), Bearer.TEACHER);
        var open = open(discount);
        var redemption = new Redemption(CODE, PURPOSE, CHARGE, STUDENT, LOGIC, eur(1_00), NOON, true);
        var reserved = (Charge.Authorised) open.authorised("pay_1", NOON).state();
        assertThat(List.of(open, reserved, open.paid("pay_1", NOON).state()))
                .allMatch(charge -> redemption.follow(charge).standing());
        assertThat(List.of(
                        open.abandon(NOON).state(),
                        open.failed("no", NOON).state(),
                        reserved.voided(NOON).state()))
                .noneMatch(charge -> redemption.follow(charge).standing());
    }

    @Test
    void money_that_comes_late_makes_its_redemption_stand_again() {
        var open = open(new Discount(eur(1_00), Bearer.TEACHER));
        var code = limited(new Limits(null, null, 1, 1, null, Set.of()));
        var standing = accepted(code.redeem(purchase(LOGIC, eur(10_00), 0), BOUGHT, NOON));
        var expired = open.abandon(NOON).state();
        var released = standing.redemption().follow(expired);
        var again = released.follow(expired.paid("pay_1", NOON).state());
        assertThat(again).isEqualTo(standing.redemption());
        assertThat(standing.code()
                        .after(standing.redemption(), released)
                        .after(released, again)
                        .redeemed())
                .isEqualTo(1);
    }

    @Test
    void what_a_code_leaves_nothing_to_pay_for_has_no_charge_and_its_redemption_is_released_by_hand() {
        var whole = accepted(percent(100_00).redeem(purchase(LOGIC, eur(10_00), 0), BOUGHT, NOON));
        assertThat(whole.redemption().charge()).isNull();
        assertThat(whole.redemption().release().standing()).isFalse();
        var most = accepted(percent(99_99).redeem(purchase(LOGIC, eur(100_00), 0), BOUGHT, NOON));
        assertThat(most.redemption().charge()).isEqualTo(CHARGE);
    }

    @Test
    void the_platform_bears_what_it_gives_itself_and_everyone_else_their_own() {
        var own = new DiscountCode(CODE, null, "A", new Percent(1), Limits.none(), 0, NOON, null, 0);
        assertThat(own.bearer()).isEqualTo(Bearer.PLATFORM);
        assertThat(percent(1).bearer()).isEqualTo(Bearer.TEACHER);
    }

    @Test
    void a_changed_or_deleted_code_keeps_its_count() {
        var once = accepted(percent(10_00).redeem(purchase(LOGIC, eur(10_00), 0), BOUGHT, NOON))
                .code();
        var changed = once.edit("autumn", new Fixed(eur(1)), Limits.none());
        assertThat(changed).isEqualTo(code("AUTUMN", new Fixed(eur(1)), Limits.none(), 1));
        assertThat(changed.delete(NOON).deletedAt()).isEqualTo(NOON);
        assertThat(changed.delete(NOON).redeemed()).isEqualTo(1);
    }

    @Test
    void a_code_reads_the_same_in_any_case() {
        assertThat(code(" spring ", new Percent(1), Limits.none(), 0).code()).isEqualTo("SPRING");
    }

    @Test
    void codes_that_take_nothing_or_too_much_or_are_never_valid_are_none() {
        assertThatThrownBy(() -> new Percent(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Percent(10_001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fixed(eur(0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(NOON, NOON, null, null, null, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(null, null, 0, null, null, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(null, null, null, 0, null, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> code(" ", new Percent(1), Limits.none(), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> code("A", new Percent(1), Limits.none(), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_code_takes_a_price_or_a_part_of_it_below_zero() {
        forAll(500, random -> {
            var price = eur(random.nextLong(300_00));
            var owner = random.nextBoolean() ? TEACHER : null;
            var value = random.nextBoolean()
                    ? new Percent(1 + random.nextInt(100_00))
                    : new Fixed(eur(1 + random.nextLong(300_00)));
            var code = new DiscountCode(CODE, owner, "A", value, Limits.none(), 0, NOON, null, 0);
            var discount = accepted(code.discount(purchase(LOGIC, price, 0), NOON));
            var split = POLICY.split(price, discount, new SplitRule.Course(TEACHER, CREATOR));
            assertThat(split.whole()).isEqualTo(price.minus(discount.amount()));
            assertThat(split.parts()).noneMatch(part -> part.amount().isNegative());
        });
    }

    private static DiscountCode code(String text, DiscountCode.Value value, Limits limits, int redeemed) {
        return new DiscountCode(CODE, TEACHER, text, value, limits, redeemed, NOON, null, 0);
    }

    private static Charge.Open open(Discount discount) {
        var order = new ChargeOrder(
                CHARGE,
                STUDENT,
                PURPOSE,
                "Logic",
                eur(10_00),
                discount,
                new SplitRule.Workspace(TEACHER),
                Sample.modules(1),
                false,
                new ReturnPages("https://example.test/yes", "https://example.test/no"));
        return (Charge.Open) Charge.open(order, POLICY, NOON).state();
    }

    private static DiscountCode percent(int basisPoints) {
        return code("SPRING", new Percent(basisPoints), Limits.none(), 0);
    }

    private static DiscountCode fixed(long minor) {
        return code("SPRING", new Fixed(eur(minor)), Limits.none(), 0);
    }

    private static DiscountCode limited(Limits limits) {
        return code("SPRING", new Percent(10_00), limits, 0);
    }

    private static Purchase purchase(UUID offering, Money price, int redeemed) {
        return new Purchase(offering, price, redeemed);
    }

    private static Money off(DiscountCode code, Money price) {
        return accepted(code.discount(purchase(LOGIC, price, 0), NOON)).amount();
    }

    private static @Nullable DiscountRefusal refusal(
            DiscountCode code, UUID offering, Money price, int redeemed, Instant now) {
        return switch (code.discount(purchase(offering, price, redeemed), now)) {
            case Outcome.Accepted<Discount, DiscountRefusal> _ -> null;
            case Outcome.Refused<Discount, DiscountRefusal>(var reason) -> reason;
        };
    }
}
