package dev.tutorium.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.payment.port.CardsInMemory.Failure;
import dev.tutorium.application.payment.port.CheckoutStatus;
import dev.tutorium.application.payment.port.PaymentNotice;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.domain.payment.LedgerAccount.Kind;
import dev.tutorium.domain.payment.PaymentEvent.ChargeAbandoned;
import dev.tutorium.domain.payment.PaymentEvent.ChargeAuthorised;
import dev.tutorium.domain.payment.PaymentEvent.ChargeExpired;
import dev.tutorium.domain.payment.PaymentEvent.ChargeFailed;
import dev.tutorium.domain.payment.PaymentEvent.ChargePaid;
import dev.tutorium.domain.payment.PaymentRefusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChargingTest {

    private final MoneyBox box = new MoneyBox();

    @Test
    void opening_a_checkout_twice_gives_the_same_link() {
        var id = box.charge(100_00, false);
        var link = box.checkouts.open(id);
        assertThat(link.url()).isNotNull();
        assertThat(box.checkouts.open(id)).isEqualTo(link);
    }

    @Test
    void a_lost_answer_leaves_the_charge_open_and_the_reconciler_finds_the_same_checkout() {
        var id = box.charge(100_00, false);
        box.cards.failNext(Failure.ANSWER_LOST);
        assertThat(box.checkouts.open(id).url()).isNull();
        box.checkoutReconciliation.run();
        assertThat(((Charge.Open) box.charges.get(id)).checkout()).isNull();
        box.pass(Duration.ofMinutes(2));
        box.checkoutReconciliation.run();
        assertThat(box.checkout(id).reference()).isEqualTo("cs_1");
    }

    @Test
    void a_provider_that_will_not_open_it_fails_the_charge() {
        var id = box.charge(100_00, false);
        box.cards.failNext(Failure.DECLINED);
        box.checkouts.open(id);
        assertThat(box.charges.get(id)).isInstanceOf(Charge.Failed.class);
        assertThat(box.published(ChargeFailed.class)).hasSize(1);
    }

    @Test
    void a_payment_is_told_and_booked_once_however_often_it_is_heard_of() {
        var id = box.payAtProvider(100_00);
        var status = box.status(id);
        assertThat(box.hear(changed("evt_1", id, status))).isEqualTo(Outcome.accepted(NoticeIntake.Receipt.KEPT));
        assertThat(box.hear(changed("evt_1", id, status))).isEqualTo(Outcome.accepted(NoticeIntake.Receipt.KNOWN));
        box.hear(changed("evt_2", id, status));
        assertThat(box.published(ChargePaid.class)).hasSize(1);
        assertThat(box.pending(MoneyBox.TEACHER)).isEqualTo(70_00);
        assertThat(box.pending(MoneyBox.CREATOR)).isEqualTo(15_00);
        assertThat(box.balance(LedgerAccount.of(Kind.PLATFORM_REVENUE))).isEqualTo(15_00);
        assertThat(box.balance(LedgerAccount.of(Kind.PROCESSOR_CLEARING))).isEqualTo(99_75);
        assertThat(box.balance(LedgerAccount.of(Kind.PROCESSOR_FEES))).isEqualTo(25);
    }

    @Test
    void news_in_the_wrong_order_ends_the_same() {
        var id = box.payAtProvider(100_00);
        var status = box.status(id);
        box.hear(changed("evt_2", id, new CheckoutStatus.Expired()));
        box.hear(changed("evt_1", id, status));
        box.hear(changed("evt_3", id, new CheckoutStatus.Expired()));
        assertThat(box.charges.get(id)).isInstanceOf(Charge.Paid.class);
        assertThat(box.published(ChargePaid.class)).hasSize(1);
    }

    @Test
    void unsigned_news_is_refused_and_not_kept() {
        assertThat(box.intake.receive("evt_1".getBytes(StandardCharsets.UTF_8), Map.of()))
                .isEqualTo(Outcome.refused(new PaymentRefusal.NoticeNotGenuine("unsigned")));
        assertThat(box.notices.takeKept()).isEmpty();
    }

    @Test
    void news_that_the_provider_does_not_explain_is_understood_when_it_is_delivered_again() {
        var id = box.payAtProvider(100_00);
        box.explainsNothing = true;
        box.hear(changed("evt_1", id, box.status(id)));
        assertThat(box.charges.get(id)).isInstanceOf(Charge.Open.class);
        box.explainsNothing = false;
        box.retryNotices();
        assertThat(box.charges.get(id)).isInstanceOf(Charge.Paid.class);
    }

    @Test
    void news_of_something_that_is_not_ours_is_done_with() {
        var unknown = new ChargeId(box.ids.next());
        assertThat(box.hear(changed("evt_1", unknown, new CheckoutStatus.Expired()))
                        .isAccepted())
                .isTrue();
    }

    @Test
    void a_webhook_that_never_came_is_healed_after_ten_minutes() {
        var id = box.payAtProvider(100_00);
        box.pass(Duration.ofMinutes(10));
        box.checkoutReconciliation.run();
        assertThat(box.charges.get(id)).isInstanceOf(Charge.Open.class);
        box.pass(Duration.ofNanos(1));
        box.checkoutReconciliation.run();
        assertThat(box.charges.get(id)).isInstanceOf(Charge.Paid.class);
    }

    @Test
    void a_checkout_nobody_paid_expires_without_a_webhook() {
        var id = box.charge(100_00, false);
        box.checkouts.open(id);
        box.pass(box.policy.checkoutLife());
        box.checkoutReconciliation.run();
        assertThat(box.charges.get(id)).isInstanceOf(Charge.Expired.class);
        assertThat(box.published(ChargeExpired.class)).hasSize(1);
    }

    @Test
    void a_charge_that_was_given_up_cannot_be_paid_any_more() {
        var id = box.charge(100_00, false);
        box.checkouts.open(id);
        var reference = box.checkout(id).reference();
        giveUp(id);
        box.cards.pay(reference);
        assertThat(box.charges.get(id)).isInstanceOf(Charge.Expired.class);
        assertThat(box.published(ChargePaid.class)).isEmpty();
    }

    @Test
    void a_checkout_that_could_not_be_closed_is_closed_once_the_provider_is_back() {
        var id = box.charge(100_00, false);
        box.checkouts.open(id);
        var reference = box.checkout(id).reference();
        box.cards.closesNothing(true);
        giveUp(id);
        box.pass(Duration.ofHours(3));
        box.closingReconciliation.run();
        assertThat(((Charge.Expired) box.charges.get(id)).checkout()).isNotNull();
        box.cards.closesNothing(false);
        box.closingReconciliation.run();
        assertThat(((Charge.Expired) box.charges.get(id)).checkout()).isNull();
        box.cards.pay(reference);
        assertThat(box.status(reference)).isEqualTo(new CheckoutStatus.Expired());
    }

    @Test
    void a_payer_who_was_quicker_than_the_giving_up_has_paid() {
        var id = box.payAtProvider(100_00);
        giveUp(id);
        assertThat(box.charges.get(id)).isInstanceOf(Charge.Paid.class);
    }

    @Test
    void reserved_money_is_captured_when_it_is_wanted() {
        var reserved = reserved();
        assertThat(box.published(ChargeAuthorised.class)).hasSize(1);
        box.charges.record(reserved.capture(box.now()));
        box.reservations.settle(reserved.id());
        assertThat(box.paidCharge(reserved.id()).payment()).isEqualTo(reserved.payment());
        assertThat(box.pending(MoneyBox.TEACHER)).isEqualTo(70_00);
    }

    @Test
    void reserved_money_is_let_go_even_if_the_answer_was_lost() {
        var reserved = reserved();
        box.charges.record(reserved.release(box.now()));
        box.cards.failNext(Failure.ANSWER_LOST);
        box.reservations.settle(reserved.id());
        assertThat(box.charges.get(reserved.id())).isInstanceOf(Charge.Authorised.class);
        box.pass(Duration.ofMinutes(2));
        box.movementReconciliation.run();
        assertThat(box.charges.get(reserved.id())).isInstanceOf(Charge.Voided.class);
        assertThat(box.pending(MoneyBox.TEACHER)).isZero();
    }

    private Charge.Authorised reserved() {
        var id = box.charge(100_00, true);
        box.checkouts.open(id);
        box.cards.pay(box.checkout(id).reference());
        box.charging.settle(id, box.status(id));
        return (Charge.Authorised) box.charges.get(id);
    }

    private void giveUp(ChargeId id) {
        box.charges.record(((Charge.Open) box.charges.get(id)).abandon(box.now()));
        box.published(ChargeAbandoned.class).forEach(box.closing::react);
    }

    private PaymentNotice changed(String event, ChargeId id, CheckoutStatus status) {
        return new PaymentNotice.CheckoutChanged(event, box.now(), id, "cs_1", status);
    }
}
