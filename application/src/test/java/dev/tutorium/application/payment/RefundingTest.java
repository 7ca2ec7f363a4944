package dev.tutorium.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Denied;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.payment.RefundDesk.Grant;
import dev.tutorium.application.payment.port.CardsInMemory.Failure;
import dev.tutorium.application.payment.port.PaymentNotice;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.domain.payment.LedgerAccount.Kind;
import dev.tutorium.domain.payment.PaymentEvent.RefundCompleted;
import dev.tutorium.domain.payment.PaymentEvent.RefundDeclined;
import dev.tutorium.domain.payment.PaymentEvent.RefundRequested;
import dev.tutorium.domain.payment.PaymentEvent.RefundReturned;
import dev.tutorium.domain.payment.PaymentRefusal;
import dev.tutorium.domain.payment.Refund;
import dev.tutorium.domain.payment.SplitRule;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefundingTest {

    private static final EnrollmentId PLACE = new EnrollmentId(MoneyBox.PLACE.id());

    private final MoneyBox box = new MoneyBox();
    private final ChargeId charge = box.paid(100_00);

    @Test
    void a_refund_goes_out_once_and_lowers_every_share() {
        var refund = grant(new Grant(40_00L, "two lessons less"));
        box.published(RefundRequested.class).forEach(requested -> {
            box.refunds.react(requested);
            box.refunds.react(requested);
        });
        assertThat(box.published(RefundCompleted.class)).hasSize(1);
        assertThat(box.pending(MoneyBox.TEACHER)).isEqualTo(42_00);
        assertThat(box.pending(MoneyBox.CREATOR)).isEqualTo(9_00);
        assertThat(box.balance(LedgerAccount.of(Kind.PLATFORM_REVENUE))).isEqualTo(9_00);
        assertThat(box.balance(LedgerAccount.of(Kind.PROCESSOR_CLEARING))).isEqualTo(59_75);
        assertThat(refund.why().rule()).isEqualTo("refund_grant");
    }

    @Test
    void all_that_is_left_goes_back_when_no_amount_is_named() {
        grant(new Grant(33_33L, "a part"));
        grant(new Grant(null, "the rest"));
        box.published(RefundRequested.class).forEach(box.refunds::react);
        assertThat(box.paidCharge(charge).left().isZero()).isTrue();
        assertThat(box.pending(MoneyBox.TEACHER)).isZero();
        assertThat(box.pending(MoneyBox.CREATOR)).isZero();
        assertThat(box.balance(LedgerAccount.of(Kind.PLATFORM_REVENUE))).isZero();
        assertThat(box.desk
                        .ofEnrollment(MoneyBox.ADMIN, PLACE, new Grant(null, "again"))
                        .isAccepted())
                .isFalse();
    }

    @Test
    void a_lost_answer_is_asked_for_again_and_the_webhook_may_come_first() {
        var refund = grant(new Grant(10_00L, "sorry"));
        box.cards.failNext(Failure.ANSWER_LOST);
        box.published(RefundRequested.class).forEach(box.refunds::react);
        assertThat(progress(refund)).isInstanceOf(Refund.Requested.class);
        box.hear(new PaymentNotice.RefundDone("evt_9", box.now(), refund.id(), "re_9"));
        box.pass(Duration.ofMinutes(2));
        box.movementReconciliation.run();
        assertThat(progress(refund))
                .isEqualTo(new Refund.Completed("re_9", box.now().minusSeconds(120)));
        assertThat(box.balance(LedgerAccount.of(Kind.PROCESSOR_CLEARING))).isEqualTo(89_75);
    }

    @Test
    void a_refund_the_provider_will_not_do_stays_owed_and_is_told() {
        var refund = grant(new Grant(10_00L, "sorry"));
        box.cards.failNext(Failure.DECLINED);
        box.published(RefundRequested.class).forEach(box.refunds::react);
        assertThat(progress(refund)).isInstanceOf(Refund.Declined.class);
        assertThat(box.published(RefundDeclined.class)).hasSize(1);
        assertThat(box.paidCharge(charge).left().minor()).isEqualTo(90_00);
        assertThat(box.pending(MoneyBox.TEACHER)).isEqualTo(70_00);
    }

    @Test
    void a_refund_that_comes_back_is_the_payers_in_their_wallet_whatever_was_heard_of_it_first() {
        var refund = grant(new Grant(40_00L, "sorry"));
        var unheard = grant(new Grant(10_00L, "sorry"));
        box.cards.failNext(Failure.ANSWER_LOST);
        box.cards.failNext(Failure.ANSWER_LOST);
        box.published(RefundRequested.class).forEach(box.refunds::react);
        box.hear(new PaymentNotice.RefundDone("evt_1", box.now(), refund.id(), "re_1"));
        for (var event : List.of("evt_2", "evt_3")) {
            box.hear(new PaymentNotice.RefundReturned(event, box.now(), refund.id(), "re_1", "card closed"));
            box.hear(new PaymentNotice.RefundReturned(event + "b", box.now(), unheard.id(), "re_2", "card closed"));
        }
        box.hear(new PaymentNotice.RefundDone("evt_4", box.now(), unheard.id(), "re_2"));
        assertThat(progress(refund)).isEqualTo(new Refund.Returned("re_1", "card closed", box.now()));
        assertThat(progress(unheard)).isEqualTo(new Refund.Returned("re_2", "card closed", box.now()));
        assertThat(box.balance(LedgerAccount.of(Kind.WALLET, MoneyBox.STUDENT))).isEqualTo(50_00);
        assertThat(box.balance(LedgerAccount.of(Kind.PROCESSOR_CLEARING))).isEqualTo(99_75);
        assertThat(box.pending(MoneyBox.TEACHER)).isEqualTo(35_00);
        assertThat(box.published(RefundReturned.class)).hasSize(2);
    }

    @Test
    void a_refund_made_at_the_provider_is_taken_from_every_share_once_and_explained() {
        var made = made("evt_1", 40_00, null);
        box.hear(made);
        box.hear(new PaymentNotice.Several("evt_2", box.now(), List.of(made, made)));
        var refund = box.paidCharge(charge).findRefund(Refund.idOf("re_9")).orElseThrow();
        assertThat(refund.isCompleted()).isTrue();
        assertThat(refund.why().rule()).isEqualTo("refund_at_provider");
        assertThat(box.pending(MoneyBox.TEACHER)).isEqualTo(42_00);
        assertThat(box.balance(LedgerAccount.of(Kind.PROCESSOR_CLEARING))).isEqualTo(59_75);
        assertThat(box.published(RefundCompleted.class)).hasSize(1);
        box.hear(made("evt_3", 40_00, "card closed"));
        box.hear(made("evt_4", 40_00, "card closed"));
        assertThat(box.balance(LedgerAccount.of(Kind.WALLET, MoneyBox.STUDENT))).isEqualTo(40_00);
        assertThat(box.balance(LedgerAccount.of(Kind.PROCESSOR_CLEARING))).isEqualTo(99_75);
    }

    @Test
    void what_a_refund_at_the_provider_takes_beyond_the_shares_is_the_platforms_loss() {
        grant(new Grant(90_00L, "sorry"));
        box.published(RefundRequested.class).forEach(box.refunds::react);
        box.hear(made("evt_1", 40_00, null));
        assertThat(box.paidCharge(charge).left().isZero()).isTrue();
        assertThat(box.balance(LedgerAccount.of(Kind.PLATFORM_REVENUE))).isEqualTo(15_00 - 13_50 - 1_50 - 30_00);
        assertThat(box.balances().entrySet().stream()
                        .mapToLong(each -> each.getKey().kind().isDebit() ? each.getValue() : -each.getValue())
                        .sum())
                .isZero();
    }

    @Test
    void a_refund_at_the_provider_of_a_charge_that_is_not_known_to_be_paid_waits_for_the_payment() {
        var other = box.payAtProvider(50_00);
        box.hear(new PaymentNotice.RefundMade("evt_1", box.now(), other, "re_9", Money.of(50_00, "EUR"), null));
        assertThat(box.charges.get(other)).isInstanceOf(Charge.Open.class);
        box.charging.settle(other, box.status(other));
        box.retryNotices();
        assertThat(box.paidCharge(other).left().isZero()).isTrue();
        box.hear(new PaymentNotice.RefundMade(
                "evt_2", box.now(), new ChargeId(new UUID(9, 9)), "re_8", Money.of(50_00, "EUR"), null));
        assertThat(box.retryNotices()).isFalse();
    }

    private PaymentNotice.RefundMade made(String event, long minor, @Nullable String failure) {
        return new PaymentNotice.RefundMade(event, box.now(), charge, "re_9", Money.of(minor, "EUR"), failure);
    }

    @Test
    void a_teacher_refunds_what_only_they_earn_from() {
        var lesson = box.charge(30_00, false, new SplitRule.Workspace(MoneyBox.TEACHER));
        box.charges.record(box.charges.get(lesson).paid("pi_2", box.now()));
        assertThat(box.desk
                        .byTeacher(teacher(MoneyBox.TEACHER), lesson, new Grant(30_00L, "rain"))
                        .isAccepted())
                .isTrue();
        assertThatThrownBy(() -> box.desk.byTeacher(teacher(MoneyBox.TEACHER), charge, new Grant(1L, "no")))
                .isInstanceOf(Denied.class);
    }

    @Test
    void to_anyone_who_does_not_teach_it_the_payment_does_not_exist() {
        assertThatThrownBy(() -> box.desk.byTeacher(teacher(MoneyBox.CREATOR), charge, new Grant(1L, "no")))
                .isInstanceOf(Missing.class);
    }

    @Test
    void a_place_nobody_paid_for_has_no_payment() {
        assertThatThrownBy(() ->
                        box.desk.ofEnrollment(MoneyBox.ADMIN, new EnrollmentId(new UUID(0, 0)), new Grant(1L, "no")))
                .isInstanceOf(Missing.class);
    }

    @Test
    void nothing_is_refunded_of_what_was_not_paid() {
        var open = box.charge(10_00, false, new SplitRule.Workspace(MoneyBox.TEACHER));
        assertThat(box.desk.byTeacher(teacher(MoneyBox.TEACHER), open, new Grant(1L, "no")))
                .isEqualTo(Outcome.refused(new PaymentRefusal.NotPaid("OPEN")));
        assertThatThrownBy(() -> new Grant(0L, "no")).isInstanceOf(Malformed.class);
    }

    private Refund grant(Grant grant) {
        return box.desk
                .ofEnrollment(MoneyBox.ADMIN, PLACE, grant)
                .orThrow(no -> new IllegalStateException(no.toString()));
    }

    private Refund.Progress progress(Refund refund) {
        return box.paidCharge(charge).findRefund(refund.id()).orElseThrow().progress();
    }

    private static Actor.Member teacher(AccountId id) {
        return new Actor.Member(id, Set.of(Role.TEACHER), new UUID(3, 3));
    }
}
