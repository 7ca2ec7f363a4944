package dev.tutorium.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.payment.RefundDesk.Grant;
import dev.tutorium.application.payment.port.CardsInMemory.Failure;
import dev.tutorium.application.payment.port.PaymentNotice;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.domain.payment.LedgerAccount.Kind;
import dev.tutorium.domain.payment.PaymentEvent.RefundRequested;
import dev.tutorium.domain.payment.PaymentRefusal;
import dev.tutorium.domain.payment.Refund;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Money that is on its way back from here while someone gives it back by hand at the provider. */
class HandRefundTest {

    private static final EnrollmentId PLACE = new EnrollmentId(MoneyBox.PLACE.id());

    private final MoneyBox box = new MoneyBox();
    private final ChargeId charge = box.paid(100_00);
    private int heard;

    @AfterEach
    void the_books_add_up() {
        assertThat(box.balances().entrySet().stream()
                        .mapToLong(each -> each.getKey().kind().isDebit() ? each.getValue() : -each.getValue())
                        .sum())
                .isZero();
    }

    @Test
    void a_refund_that_was_given_by_hand_before_the_provider_declined_it_is_not_owed_any_more() {
        var refund = grant(100_00);
        byHand("re_9", 100_00);
        box.cards.failNext(Failure.DECLINED);
        react();

        assertReplaced(refund, "re_9");
    }

    @Test
    void nor_is_one_that_the_provider_had_declined_before() {
        var refund = grant(100_00);
        box.cards.failNext(Failure.DECLINED);
        react();
        byHand("re_9", 100_00);
        byHand("re_9", 100_00);

        assertReplaced(refund, "re_9");
        var paid = box.paidCharge(charge);
        assertThat(paid.retryRefund(refund.id(), box.now()))
                .isEqualTo(Outcome.refused(new PaymentRefusal.RefundNotDeclined("REPLACED")));
        assertThat(paid.refundToWallet(refund.id(), box.now()).isAccepted()).isFalse();
    }

    private void assertReplaced(Refund refund, String by) {
        assertThat(progress(refund)).isEqualTo(new Refund.Replaced(by, box.now()));
        var made = box.paidCharge(charge).findRefund(Refund.idOf(by)).orElseThrow();
        assertThat(made.parts()).isEqualTo(refund.parts());
        assertThat(box.pending(MoneyBox.TEACHER)).isZero();
        assertThat(box.balance(LedgerAccount.of(Kind.PLATFORM_REVENUE))).isZero();
        assertThat(box.balance(LedgerAccount.of(Kind.PROCESSOR_CLEARING))).isEqualTo(-25);
    }

    @Test
    void of_several_the_one_of_the_same_amount_is_replaced_and_the_others_stay_owed() {
        var other = grant(10_00);
        var same = grant(40_00);
        byHand("re_9", 40_00);

        assertThat(progress(same)).isInstanceOf(Refund.Replaced.class);
        assertThat(progress(other)).isInstanceOf(Refund.Requested.class);
        react();
        assertThat(progress(other)).isInstanceOf(Refund.Completed.class);
        assertThat(box.balance(LedgerAccount.of(Kind.PROCESSOR_CLEARING))).isEqualTo(49_75);
        assertThat(box.pending(MoneyBox.TEACHER)).isEqualTo(35_00);
    }

    @Test
    void what_exceeds_all_that_is_owed_is_taken_from_the_shares() {
        var refund = grant(40_00);
        byHand("re_9", 60_00);

        assertThat(progress(refund)).isInstanceOf(Refund.Replaced.class);
        assertThat(box.paidCharge(charge).left()).isEqualTo(eur(40_00));
        assertThat(box.pending(MoneyBox.TEACHER)).isEqualTo(28_00);
        assertThat(box.balance(LedgerAccount.of(Kind.PLATFORM_REVENUE))).isEqualTo(6_00);
    }

    @Test
    void less_than_is_owed_is_taken_from_the_shares_and_the_owed_is_given_back_too() {
        var refund = grant(40_00);
        byHand("re_9", 30_00);
        react();

        assertThat(progress(refund)).isInstanceOf(Refund.Completed.class);
        assertThat(box.paidCharge(charge).left()).isEqualTo(eur(30_00));
        assertThat(box.balance(LedgerAccount.of(Kind.PROCESSOR_CLEARING))).isEqualTo(29_75);
    }

    @Test
    void no_more_stays_owed_than_was_paid() {
        var refund = grant(60_00);
        byHand("re_9", 50_00);

        var lowered = box.paidCharge(charge).findRefund(refund.id()).orElseThrow();
        assertThat(lowered.amount()).isEqualTo(eur(50_00));
        assertThat(lowered.attempt()).isEqualTo(2);
        react();
        assertThat(progress(refund)).isInstanceOf(Refund.Completed.class);
        assertThat(box.paidCharge(charge).left().isZero()).isTrue();
        assertThat(box.balance(LedgerAccount.of(Kind.PLATFORM_REVENUE))).isZero();
        assertThat(box.balance(LedgerAccount.of(Kind.PROCESSOR_CLEARING))).isEqualTo(-25);
    }

    @Test
    void what_was_done_by_hand_and_by_the_provider_is_both_taken() {
        var refund = grant(40_00);
        byHand("re_9", 40_00);
        assertThat(progress(refund)).isInstanceOf(Refund.Replaced.class);
        box.hear(new PaymentNotice.RefundDone("evt_8", box.now(), refund.id(), "re_8"));
        box.hear(new PaymentNotice.RefundDone("evt_7", box.now(), refund.id(), "re_8"));

        assertThat(progress(refund)).isEqualTo(new Refund.Completed("re_8", box.now()));
        assertThat(box.paidCharge(charge).left()).isEqualTo(eur(20_00));
        assertThat(box.pending(MoneyBox.TEACHER)).isEqualTo(14_00);
        assertThat(box.balance(LedgerAccount.of(Kind.PROCESSOR_CLEARING))).isEqualTo(19_75);
    }

    private Refund grant(long minor) {
        return box.desk
                .ofEnrollment(MoneyBox.ADMIN, PLACE, new Grant(minor, "sorry"))
                .orThrow(no -> new IllegalStateException(no.toString()));
    }

    private void byHand(String reference, long minor) {
        box.hear(new PaymentNotice.RefundMade("evt_" + ++heard, box.now(), charge, reference, eur(minor), null));
    }

    private void react() {
        box.published(RefundRequested.class).forEach(box.refunds::react);
    }

    private Refund.Progress progress(Refund refund) {
        return box.paidCharge(charge).findRefund(refund.id()).orElseThrow().progress();
    }

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }
}
