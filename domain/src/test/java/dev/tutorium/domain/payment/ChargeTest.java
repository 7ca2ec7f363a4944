package dev.tutorium.domain.payment;

import static dev.tutorium.domain.kernel.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.RefundId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChargeTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PaymentPolicy POLICY = PaymentPolicy.standard();
    private static final Duration HOLD = POLICY.escrowHold();
    private static final AccountId TEACHER = new AccountId(new UUID(0, 1));
    private static final AccountId CREATOR = new AccountId(new UUID(0, 2));
    private static final AccountId STUDENT = new AccountId(new UUID(0, 3));
    private static final Explanation WHY = Explanation.of("test", "");

    @Test
    void a_charge_is_open_until_its_checkout_ends() {
        var open = open(100_00, 1);
        assertThat(open.terms().expiresAt()).isEqualTo(NOON.plus(POLICY.checkoutLife()));
        assertThat(open.terms().shares()).extracting(Share::left).containsExactly(eur(70_00), eur(15_00), eur(15_00));
    }

    @Test
    void payment_is_told_once_however_often_the_provider_reports_it() {
        var paid = open(100_00, 1).paid("pay_1", NOON);
        assertThat(paid.events()).hasSize(1).first().isInstanceOf(PaymentEvent.ChargePaid.class);
        assertThat(paid.state().paid("pay_1", NOON.plusSeconds(9))).isEqualTo(Change.of(paid.state()));
    }

    @Test
    void reports_in_the_wrong_order_end_in_the_same_state() {
        var open = open(100_00, 1);
        var right = open.authorised("pay_1", NOON).state().paid("pay_1", NOON).state();
        var wrong = open.paid("pay_1", NOON).state().authorised("pay_1", NOON).state();
        assertThat(wrong).isEqualTo(right);
        assertThat(open.paid("pay_1", NOON).state().expired(NOON).state()).isEqualTo(right);
    }

    @Test
    void money_that_comes_for_an_expired_charge_is_taken() {
        var late = open(100_00, 1).abandon(NOON).state().paid("pay_1", NOON.plusSeconds(60));
        assertThat(late.state()).isInstanceOf(Charge.Paid.class);
        assertThat(late.events()).hasSize(1).first().isInstanceOf(PaymentEvent.ChargePaid.class);
    }

    @Test
    void a_decision_on_reserved_money_is_made_once() {
        var reserved =
                (Charge.Authorised) open(100_00, 1).authorised("pay_1", NOON).state();
        var captured = (Charge.Authorised) reserved.capture(NOON).state();
        assertThat(captured.wanted()).isEqualTo(Charge.Authorised.Wanted.CAPTURE);
        assertThat(captured.release(NOON)).isEqualTo(Change.of(captured));
    }

    @Test
    void no_more_is_refunded_than_was_paid() {
        var paid = paid(100_00, 1);
        assertThat(paid.refund(refund(1), eur(100_01), WHY, NOON))
                .isEqualTo(Outcome.refused(new PaymentRefusal.RefundExceedsRest(eur(100_01), eur(100_00))));
        var half = accepted(paid.refund(refund(1), eur(50_00), WHY, NOON));
        assertThat(half.refund(refund(2), eur(50_01), WHY, NOON).isAccepted()).isFalse();
        assertThat(half.refund(refund(2), eur(50_00), WHY, NOON).isAccepted()).isTrue();
    }

    @Test
    void a_refund_is_taken_in_proportion_and_from_what_is_not_delivered_first() {
        var paid = (Charge.Paid) paid(100_00, 4).earn(module(1), NOON, HOLD).state();
        var refunded = accepted(paid.refund(refund(1), eur(75_00), WHY, NOON));
        assertThat(refunded.shares()).extracting(Share::left).containsExactly(eur(17_50), eur(3_75), eur(3_75));
        assertThat(refunded.shares().getFirst().portions())
                .extracting(Portion::left)
                .containsExactly(eur(17_50), eur(0), eur(0), eur(0));
    }

    @Test
    void refunds_in_any_parts_end_with_every_share_at_exactly_zero() {
        forAll(300, random -> {
            Charge.Paid paid = paid(1 + random.nextLong(100_000), 1 + random.nextInt(12));
            var total = paid.left();
            var parts = 0;
            while (paid.left().isPositive()) {
                if (random.nextInt(3) == 0) {
                    paid = (Charge.Paid) paid.earn(module(1 + random.nextInt(12)), NOON, HOLD)
                            .state();
                    paid = (Charge.Paid) paid.release(NOON.plus(HOLD)).state();
                }
                var amount = eur(1 + random.nextLong(paid.left().minor()));
                paid = accepted(paid.refund(refund(parts++), amount, WHY, NOON));
            }
            assertThat(paid.shares()).allMatch(share -> share.left().isZero());
            assertThat(paid.refunds().stream()
                            .mapToLong(refund -> refund.amount().minor())
                            .sum())
                    .isEqualTo(total.minor());
            assertThat(paid.refunds())
                    .allMatch(refund -> refund.parts().stream()
                                    .mapToLong(part -> part.amount().minor())
                                    .sum()
                            == refund.amount().minor());
        });
    }

    @Test
    void portions_add_to_their_share() {
        forAll(
                300,
                random -> assertThat(paid(1 + random.nextLong(10_000), 1 + random.nextInt(40))
                                .shares())
                        .allMatch(share -> share.left().equals(share.amount())));
    }

    @Test
    void a_share_is_held_for_48_hours_after_delivery() {
        var earned = (Charge.Paid) paid(100_00, 1).earn(module(1), NOON, HOLD).state();
        assertThat(earned.due(NOON.plus(HOLD).minusNanos(1))).isEmpty();
        assertThat(earned.due(NOON.plus(HOLD)))
                .containsExactly(
                        new Charge.Release(Payee.teacher(TEACHER), module(1), eur(70_00)),
                        new Charge.Release(Payee.creator(CREATOR), module(1), eur(15_00)));
        var released = (Charge.Paid) earned.release(NOON.plus(HOLD)).state();
        assertThat(released.due(NOON.plus(HOLD))).isEmpty();
    }

    @Test
    void a_module_earns_its_own_part_of_a_course_once() {
        var paid = paid(100_00, 3);
        var earned = (Charge.Paid) paid.earn(module(2), NOON, HOLD).state();
        assertThat(earned.earn(module(2), NOON.plusSeconds(5), HOLD).state()).isEqualTo(earned);
        assertThat(earned.due(NOON.plus(HOLD)))
                .extracting(Charge.Release::amount)
                .containsExactly(eur(23_33), eur(5_00));
    }

    @Test
    void a_refund_does_not_go_to_the_teacher_even_if_it_is_still_on_its_way() {
        var earned = (Charge.Paid) paid(100_00, 1).earn(module(1), NOON, HOLD).state();
        var refunded = accepted(earned.refund(refund(1), eur(40_00), WHY, NOON));
        assertThat(refunded.due(NOON.plus(HOLD)))
                .extracting(Charge.Release::amount)
                .containsExactly(eur(42_00), eur(9_00));
    }

    @Test
    void cancelling_with_half_back_leaves_the_other_half_earned() {
        var change = paid(100_00, 1).cancel(refund(1), eur(50_00), WHY, POLICY, NOON);
        var left = accepted(change);
        assertThat(left.due(NOON.plus(HOLD))).extracting(Charge.Release::amount).containsExactly(eur(35_00), eur(7_50));
    }

    @Test
    void cancelling_before_payment_gives_the_checkout_up_and_a_reservation_back() {
        var open = open(100_00, 1);
        assertThat(change(open.cancel(refund(1), eur(0), WHY, POLICY, NOON)).state())
                .isInstanceOf(Charge.Expired.class);
        var reserved = open.authorised("pay_1", NOON).state();
        assertThat(change(reserved.cancel(refund(1), eur(100_00), WHY, POLICY, NOON))
                        .events())
                .containsExactly(new PaymentEvent.VoidRequested(open.id(), NOON));
    }

    @Test
    void a_refund_completes_once_and_a_late_no_does_not_undo_it() {
        var asked = accepted(paid(100_00, 1).refund(refund(1), eur(10_00), WHY, NOON));
        var done = asked.refundCompleted(refund(1), "re_1", NOON);
        assertThat(done.events()).hasSize(1);
        var paid = (Charge.Paid) done.state();
        assertThat(paid.refundCompleted(refund(1), "re_1", NOON).events()).isEmpty();
        assertThat(paid.refundDeclined(refund(1), "no", NOON)).isEqualTo(Change.of(done.state()));
    }

    private static Charge.Open open(long price, int modules) {
        var order = new ChargeOrder(
                new ChargeId(new UUID(1, 1)),
                STUDENT,
                new ChargePurpose(ChargePurpose.Kind.ENROLLMENT, new UUID(2, 2)),
                "A course",
                eur(price),
                null,
                new SplitRule.Course(TEACHER, CREATOR),
                IntStream.rangeClosed(1, modules).mapToObj(ChargeTest::module).toList(),
                false,
                new ReturnPages("https://example.test/yes", "https://example.test/no"));
        return (Charge.Open) Charge.open(order, POLICY, NOON).state();
    }

    private static Charge.Paid paid(long price, int modules) {
        return (Charge.Paid) open(price, modules).paid("pay_1", NOON).state();
    }

    private static Charge.Paid accepted(Outcome<Change<Charge>, PaymentRefusal> outcome) {
        return (Charge.Paid) change(outcome).state();
    }

    private static Change<Charge> change(Outcome<Change<Charge>, PaymentRefusal> outcome) {
        return outcome.orThrow(refusal -> new IllegalStateException(refusal.toString()));
    }

    private static UUID module(int number) {
        return new UUID(7, number);
    }

    private static RefundId refund(int number) {
        return new RefundId(new UUID(9, number));
    }

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }
}
