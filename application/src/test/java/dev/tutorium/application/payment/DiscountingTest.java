package dev.tutorium.application.payment;

import static dev.tutorium.application.payment.MoneyBox.STUDENT;
import static dev.tutorium.application.payment.MoneyBox.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.payment.port.DiscountCodesInMemory;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.DiscountCodeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargeOrder;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.Discount;
import dev.tutorium.domain.payment.DiscountCode;
import dev.tutorium.domain.payment.DiscountCode.Limits;
import dev.tutorium.domain.payment.DiscountCode.Percent;
import dev.tutorium.domain.payment.DiscountRefusal;
import dev.tutorium.domain.payment.PaymentEvent;
import dev.tutorium.domain.payment.ReturnPages;
import dev.tutorium.domain.payment.SplitRule;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DiscountingTest {

    private static final UUID OFFERING = new UUID(6, 1);
    private static final Money PRICE = Money.of(100_00, "EUR");

    private final MoneyBox box = new MoneyBox();
    private final DiscountCodesInMemory codes = new DiscountCodesInMemory();
    private final Discounting discounts = new Discounting(codes);
    private final RedemptionFollowing following = new RedemptionFollowing(box.charges, discounts, box.transactions);

    @Test
    void a_charge_that_ends_unpaid_gives_its_redemption_free_and_late_money_takes_it_again_beyond_the_limit() {
        var code = code(TEACHER, 10_00, 1);
        var first = sold("spring");
        assertThat(redeemed(code)).isEqualTo(1);
        record(((Charge.Open) box.charges.get(first)).abandon(box.now()));
        follow();
        assertThat(redeemed(code)).isZero();
        var second = sold("SPRING");
        record(box.charges.get(first).paid("pay_1", box.now()));
        record(box.charges.get(second).paid("pay_2", box.now()));
        follow();
        follow();
        assertThat(redeemed(code)).isEqualTo(2);
        assertThat(quote(TEACHER, "SPRING")).isEqualTo(Outcome.refused(new DiscountRefusal.CodeUsedUp(1)));
    }

    @Test
    void a_code_counts_for_its_owners_offerings_and_the_platforms_for_all() {
        code(TEACHER, 10_00, 1);
        assertThat(quote(STUDENT, "SPRING")).isEqualTo(Outcome.refused(new DiscountRefusal.CodeUnknown()));
        code(null, 5_00, 1);
        assertThat(off(quote(STUDENT, "SPRING"))).isEqualTo(5_00);
        assertThat(off(quote(TEACHER, "SPRING"))).isEqualTo(10_00);
    }

    @Test
    void a_quote_redeems_nothing() {
        var code = code(TEACHER, 10_00, 1);
        assertThat(off(quote(TEACHER, "SPRING"))).isEqualTo(10_00);
        assertThat(redeemed(code)).isZero();
    }

    @Test
    void what_a_code_made_free_and_was_not_had_gives_it_free_once() {
        var code = code(TEACHER, 100_00, 1);
        var purpose = purpose();
        redeem("SPRING", purpose, new ChargeId(box.ids.next()));
        discounts.release(purpose);
        discounts.release(purpose);
        assertThat(redeemed(code)).isZero();
        discounts.release(purpose());
    }

    @Test
    void what_is_charged_is_not_released_by_hand() {
        var code = code(TEACHER, 10_00, 1);
        var purpose = purpose();
        redeem("SPRING", purpose, new ChargeId(box.ids.next()));
        discounts.release(purpose);
        assertThat(redeemed(code)).isEqualTo(1);
    }

    private ChargeId sold(String text) {
        var purpose = purpose();
        var id = new ChargeId(box.ids.next());
        var order = new ChargeOrder(
                id,
                STUDENT,
                purpose,
                "Logic",
                PRICE,
                redeem(text, purpose, id),
                new SplitRule.Workspace(TEACHER),
                List.of(purpose.id()),
                false,
                new ReturnPages("https://example.test/yes", "https://example.test/no"));
        record(Charge.open(order, box.policy, box.now()));
        return id;
    }

    private Discount redeem(String text, ChargePurpose purpose, ChargeId charge) {
        var bought = new DiscountCode.Bought(STUDENT, purpose, charge);
        return discounts
                .redeem(new Discounting.Typed(text, TEACHER, OFFERING, PRICE), bought, box.now())
                .orThrow(refusal -> new IllegalStateException(refusal.toString()));
    }

    private Outcome<Discount, DiscountRefusal> quote(AccountId owner, String text) {
        return discounts.quote(new Discounting.Typed(text, owner, OFFERING, PRICE), STUDENT, box.now());
    }

    private DiscountCodeId code(@Nullable AccountId owner, int basisPoints, int total) {
        var limits = new Limits(null, null, total, null, null, Set.of());
        var id = new DiscountCodeId(box.ids.next());
        codes.save(new DiscountCode(id, owner, "SPRING", new Percent(basisPoints), limits, 0, box.now(), null, 0));
        return id;
    }

    private int redeemed(DiscountCodeId code) {
        return codes.getForUpdate(code).redeemed();
    }

    private void record(Change<Charge> change) {
        box.charges.record(change);
    }

    private void follow() {
        box.published(PaymentEvent.OfCharge.class).forEach(following::react);
    }

    private ChargePurpose purpose() {
        return new ChargePurpose(ChargePurpose.Kind.SEAT, box.ids.next());
    }

    private static long off(Outcome<Discount, DiscountRefusal> quote) {
        return quote.orThrow(refusal -> new IllegalStateException(refusal.toString()))
                .amount()
                .minor();
    }
}
