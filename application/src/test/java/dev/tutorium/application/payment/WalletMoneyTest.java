package dev.tutorium.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.payment.RefundDesk.Grant;
import dev.tutorium.application.payment.port.CardsInMemory.Failure;
import dev.tutorium.application.payment.port.CheckoutStatus;
import dev.tutorium.application.payment.port.PaymentNotice;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.JournalEntry;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.domain.payment.LedgerAccount.Kind;
import dev.tutorium.domain.payment.PaymentEvent.RefundRequested;
import dev.tutorium.domain.payment.PaymentRefusal;
import dev.tutorium.domain.payment.Refund;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WalletMoneyTest {

    private static final Actor.Member STUDENT = member(MoneyBox.STUDENT, Role.STUDENT);
    private static final Actor.Member ADMIN = member(new AccountId(new UUID(0, 9)), Role.ADMIN);

    private final MoneyBox box = new MoneyBox();
    private final WalletWithdrawal withdrawal =
            new WalletWithdrawal(box.ledger, box.payouts, box.payees, box.transactions, box.ids, box::now);
    private final WalletPayment payment = new WalletPayment(
            box.charges, box.ledger, box.checkouts, box.cards, box.charging, box.transactions, box::now);
    private final RefundRepair repair =
            new RefundRepair(box.charges, box.ledger, box.trail, box.transactions, box::now);

    @Test
    void a_wallet_is_withdrawn_up_to_its_balance_one_at_a_time() {
        give(20_00);
        assertThat(withdrawal.withdraw(STUDENT, eur(20_01)))
                .isEqualTo(Outcome.refused(new PaymentRefusal.BalanceTooLow(eur(20_01), eur(20_00))));
        assertThat(withdrawal.withdraw(STUDENT, Money.of(1, "USD")))
                .isEqualTo(Outcome.refused(new PaymentRefusal.BalanceTooLow(Money.of(1, "USD"), Money.of(0, "USD"))));
        var first = accepted(withdrawal.withdraw(STUDENT, eur(5_00)));
        assertThat(withdrawal.withdraw(STUDENT, eur(5_00)))
                .isEqualTo(Outcome.refused(new PaymentRefusal.PayoutUnderWay()));

        assertThat(accepted(box.run.process(ADMIN, first.id())).state()).isEqualTo("PAID");
        assertThat(wallet()).isEqualTo(15_00);
        assertThat(box.balance(LedgerAccount.of(Kind.PROCESSOR_CLEARING))).isEqualTo(-5_00);
        accepted(withdrawal.withdraw(STUDENT, eur(15_00)));
    }

    @Test
    void amounts_that_are_none_and_payees_that_cannot_be_paid_withdraw_nothing() {
        give(20_00);
        assertThatThrownBy(() -> withdrawal.withdraw(STUDENT, eur(0))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> withdrawal.withdraw(STUDENT, eur(-5_00))).isInstanceOf(Malformed.class);
        assertThat(withdrawal.withdraw(STUDENT, eur(Long.MAX_VALUE)).isAccepted())
                .isFalse();
        box.ready(MoneyBox.STUDENT, false);
        assertThat(withdrawal.withdraw(STUDENT, eur(5_00)))
                .isEqualTo(Outcome.refused(new PaymentRefusal.PayeeNotReady()));
    }

    @Test
    void what_was_spent_meanwhile_is_not_withdrawn() {
        give(20_00);
        var withdrawn = accepted(withdrawal.withdraw(STUDENT, eur(20_00)));
        accepted(payment.pay(STUDENT, box.charge(20_00, false)));
        assertThat(box.run.approve(ADMIN, withdrawn.id()))
                .isEqualTo(Outcome.refused(new PaymentRefusal.BalanceTooLow(eur(20_00), eur(0))));
    }

    @Test
    void a_charge_is_paid_whole_shared_and_closed_at_the_provider() {
        give(100_00);
        var id = box.charge(100_00, false);
        box.checkouts.open(id);
        var checkout = box.checkout(id);
        var paid = (Charge.Paid) accepted(payment.pay(STUDENT, id));
        assertThat(paid.isFromWallet()).isTrue();
        assertThat(accepted(payment.pay(STUDENT, id))).isEqualTo(box.charges.get(id));
        assertThat(wallet()).isZero();
        assertThat(box.pending(MoneyBox.TEACHER)).isEqualTo(70_00);
        assertThat(box.balance(LedgerAccount.of(Kind.PROCESSOR_CLEARING))).isZero();
        assertThat(box.cards.checkout(checkout.reference()).toString()).contains("Expired");
        box.hear(new PaymentNotice.CheckoutChanged(
                "evt_1", box.now(), id, checkout.reference(), new CheckoutStatus.Expired()));
        assertThat(box.charges.get(id)).isInstanceOf(Charge.Paid.class);
    }

    @Test
    void what_is_paid_by_card_already_leaves_the_wallet_alone() {
        give(100_00);
        var id = box.payAtProvider(100_00);
        var paid = (Charge.Paid) accepted(payment.pay(STUDENT, id));
        assertThat(paid.isFromWallet()).isFalse();
        assertThat(wallet()).isEqualTo(100_00);
    }

    @Test
    void a_wallet_pays_nothing_it_cannot_pay_whole_nothing_of_others_and_nothing_that_is_over() {
        give(99_99);
        var id = box.charge(100_00, false);
        box.checkouts.open(id);
        assertThat(payment.pay(STUDENT, id).isAccepted()).isFalse();
        assertThat(box.charges.get(id)).isInstanceOf(Charge.Open.class);
        assertThat(box.cards.checkout(box.checkout(id).reference()).toString()).contains("Open");
        assertThatThrownBy(() -> payment.pay(ADMIN, id)).isInstanceOf(Missing.class);
        box.charges.record(((Charge.Open) box.charges.get(id)).abandon(box.now()));
        assertThat(payment.pay(STUDENT, id)).isEqualTo(Outcome.refused(new PaymentRefusal.NotPayable("EXPIRED")));
    }

    @Test
    void a_provider_that_does_not_answer_leaves_all_as_it_was() {
        give(100_00);
        var id = box.charge(100_00, false);
        box.cards.failNext(Failure.ANSWER_LOST);
        assertThat(payment.pay(STUDENT, id)).isEqualTo(Outcome.refused(new PaymentRefusal.ProviderUnavailable()));
        assertThat(wallet()).isEqualTo(100_00);
        accepted(payment.pay(STUDENT, id));
        assertThat(wallet()).isZero();
    }

    @Test
    void a_refund_of_what_the_wallet_paid_goes_back_into_it() {
        give(100_00);
        var id = box.charge(100_00, false);
        accepted(payment.pay(STUDENT, id));
        refund(40_00);
        assertThat(wallet()).isEqualTo(40_00);
        assertThat(box.balance(LedgerAccount.of(Kind.PROCESSOR_CLEARING))).isZero();
        assertThat(box.pending(MoneyBox.TEACHER)).isEqualTo(42_00);
    }

    @Test
    void a_declined_refund_is_asked_for_again_under_a_key_of_its_own() {
        var id = box.paid(100_00);
        box.cards.failNext(Failure.DECLINED);
        var refund = refund(40_00);
        assertThat(state(id, refund)).isEqualTo("DECLINED");
        assertThat(accepted(repair.retry(ADMIN, refund)).attempt()).isEqualTo(2);
        assertThat(accepted(repair.retry(ADMIN, refund)).attempt()).isEqualTo(2);
        box.published(RefundRequested.class).forEach(box.refunds::react);
        assertThat(state(id, refund)).isEqualTo("COMPLETED");
        assertThat(box.balance(LedgerAccount.of(Kind.PROCESSOR_CLEARING))).isEqualTo(99_75 - 40_00);
        assertThat(repair.retry(ADMIN, refund))
                .isEqualTo(Outcome.refused(new PaymentRefusal.RefundNotDeclined("COMPLETED")));
        assertThatThrownBy(() -> repair.retry(ADMIN, new RefundId(new UUID(9, 9))))
                .isInstanceOf(Missing.class);
    }

    @Test
    void a_refund_the_provider_will_not_do_goes_into_the_wallet_once() {
        var id = box.paid(100_00);
        box.cards.failNext(Failure.DECLINED);
        var refund = refund(40_00);
        assertThat(accepted(repair.toWallet(ADMIN, refund)).isInWallet()).isTrue();
        accepted(repair.toWallet(ADMIN, refund));
        assertThat(wallet()).isEqualTo(40_00);
        assertThat(box.balance(LedgerAccount.of(Kind.PROCESSOR_CLEARING))).isEqualTo(99_75);
        assertThat(repair.retry(ADMIN, refund).isAccepted()).isFalse();
        box.hear(new PaymentNotice.RefundReturned("evt_1", box.now(), refund, "re_1", "closed"));
        assertThat(state(id, refund)).isEqualTo("COMPLETED");
    }

    private void give(long minor) {
        box.transactions.inTransaction(() -> {
            box.ledger.post(JournalEntry.compensated(
                    box.ids.next().toString(), MoneyBox.TEACHER, MoneyBox.STUDENT, eur(minor), box.now()));
        });
    }

    private RefundId refund(long minor) {
        var refund = accepted(
                box.desk.ofEnrollment(ADMIN, new EnrollmentId(MoneyBox.PLACE.id()), new Grant(minor, "asked for")));
        box.published(RefundRequested.class).forEach(box.refunds::react);
        return refund.id();
    }

    private String state(ChargeId charge, RefundId refund) {
        return box.paidCharge(charge).findRefund(refund).map(Refund::state).orElseThrow();
    }

    private long wallet() {
        return box.balance(LedgerAccount.of(Kind.WALLET, MoneyBox.STUDENT));
    }

    private static <T> T accepted(Outcome<T, PaymentRefusal> outcome) {
        return outcome.orThrow(no -> new IllegalStateException(no.toString()));
    }

    private static Actor.Member member(AccountId id, Role role) {
        return new Actor.Member(id, Set.of(role), new UUID(3, 3));
    }

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }
}
