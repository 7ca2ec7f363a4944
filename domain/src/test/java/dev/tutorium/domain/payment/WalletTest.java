package dev.tutorium.domain.payment;

import static dev.tutorium.domain.payment.Sample.NOON;
import static dev.tutorium.domain.payment.Sample.POLICY;
import static dev.tutorium.domain.payment.Sample.STUDENT;
import static dev.tutorium.domain.payment.Sample.TEACHER;
import static dev.tutorium.domain.payment.Sample.WHY;
import static dev.tutorium.domain.payment.Sample.accepted;
import static dev.tutorium.domain.payment.Sample.eur;
import static dev.tutorium.domain.payment.Sample.refund;
import static dev.tutorium.domain.payment.Sample.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.payment.LedgerAccount.Kind;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WalletTest {

    private static final PayoutId WITHDRAWAL = new PayoutId(new UUID(0, 9));

    @Test
    void a_wallet_pays_what_was_too_late_for_its_checkout_and_nothing_twice() {
        var wallet = new Wallet(STUDENT, eur(20_00));
        var late = charge(20_00).expired(NOON).state();
        assertThat(state(wallet.pay(late, NOON))).isInstanceOf(Charge.Paid.class);
        var paid = state(wallet.pay(charge(20_00), NOON));
        assertThat(new Wallet(STUDENT, eur(0)).pay(paid, NOON)).isEqualTo(Outcome.accepted(Change.of(paid)));
        var failed = charge(20_00).failed("no", NOON).state();
        assertThat(wallet.pay(failed, NOON)).isEqualTo(Outcome.refused(new PaymentRefusal.NotPayable("FAILED")));
    }

    @Test
    void who_cannot_be_paid_withdraws_nothing() {
        var wallet = new Wallet(STUDENT, eur(5_00));
        assertThat(Payout.withdraw(WITHDRAWAL, wallet, eur(5_00), false, NOON))
                .isEqualTo(Outcome.refused(new PaymentRefusal.PayeeNotReady()));
        var withdrawal = state(Payout.withdraw(WITHDRAWAL, wallet, eur(5_00), true, NOON));
        assertThat(withdrawal.approve("admin", eur(5_00), false, NOON))
                .isEqualTo(Outcome.refused(new PaymentRefusal.PayeeNotReady()));
    }

    @Test
    void a_wallet_pays_a_charge_up_to_its_balance() {
        var charge = charge(20_00);
        assertThat(new Wallet(STUDENT, eur(19_99)).pay(charge, NOON))
                .isEqualTo(Outcome.refused(new PaymentRefusal.BalanceTooLow(eur(20_00), eur(19_99))));
        var paid = accepted(new Wallet(STUDENT, eur(20_00)).pay(charge, NOON));
        assertThat(paid.state()).isInstanceOf(Charge.Paid.class);
        assertThat(((Charge.Paid) paid.state()).isFromWallet()).isTrue();
        assertThat(paid.events()).hasOnlyElementsOfType(PaymentEvent.ChargePaid.class);
        assertThat(Sample.paid(eur(1_00), 1).isFromWallet()).isFalse();
    }

    @Test
    void what_was_paid_by_wallet_is_refunded_into_it() {
        var books = new Books();
        books.post(JournalEntry.compensated("seat", TEACHER, STUDENT, eur(20_00), NOON));
        var paid = (Charge.Paid) state(new Wallet(STUDENT, eur(20_00)).pay(charge(20_00), NOON));
        books.post(JournalEntry.paidFromWallet(paid));
        assertThat(books.owed(Kind.WALLET, STUDENT)).isZero();
        assertThat(books.owed(Kind.PAYABLE_PENDING, TEACHER)).isEqualTo(20_00);
        assertThat(books.of(Kind.PROCESSOR_CLEARING)).isZero();
        var refunded = (Charge.Paid) state(paid.refund(refund(1), eur(5_00), WHY, NOON));
        books.post(JournalEntry.refundedToWallet(refunded, refunded.refunds().getFirst(), NOON));
        assertThat(books.owed(Kind.WALLET, STUDENT)).isEqualTo(5_00);
        assertThat(books.owed(Kind.PAYABLE_PENDING, TEACHER)).isEqualTo(15_00);
    }

    @Test
    void a_withdrawal_never_goes_beyond_the_balance() {
        var wallet = new Wallet(STUDENT, eur(5_00));
        assertThat(Payout.withdraw(WITHDRAWAL, wallet, eur(5_01), true, NOON))
                .isEqualTo(Outcome.refused(new PaymentRefusal.BalanceTooLow(eur(5_01), eur(5_00))));
        var withdrawal = state(Payout.withdraw(WITHDRAWAL, wallet, eur(5_00), true, NOON));
        assertThat(withdrawal.account()).isEqualTo(LedgerAccount.of(Kind.WALLET, STUDENT));
        assertThat(withdrawal.approve("schedule", eur(4_99), true, NOON))
                .isEqualTo(Outcome.refused(new PaymentRefusal.BalanceTooLow(eur(5_00), eur(4_99))));
    }

    @Test
    void a_withdrawal_is_set_aside_then_paid_or_back_in_the_wallet() {
        var books = new Books();
        books.post(JournalEntry.compensated("seat", TEACHER, STUDENT, eur(5_00), NOON));
        var wallet = new Wallet(STUDENT, eur(5_00));
        var requested = state(Payout.withdraw(WITHDRAWAL, wallet, eur(5_00), true, NOON));
        var first = state(requested.approve("schedule", eur(5_00), true, NOON));
        books.post(JournalEntry.payoutApproved(first, NOON));
        assertThat(books.owed(Kind.WALLET, STUDENT)).isZero();
        assertThat(books.owed(Kind.PAYOUT_IN_TRANSIT, STUDENT)).isEqualTo(5_00);
        var failed = first.failed("no account", NOON).state();
        books.post(JournalEntry.payoutReturned(first, NOON));
        assertThat(books.owed(Kind.WALLET, STUDENT)).isEqualTo(5_00);
        var second = state(failed.approve("schedule", eur(5_00), true, NOON));
        books.post(JournalEntry.payoutApproved(second, NOON));
        books.post(JournalEntry.payoutPaid(second, NOON));
        assertThat(books.owed(Kind.WALLET, STUDENT)).isZero();
        assertThat(books.owed(Kind.PAYOUT_IN_TRANSIT, STUDENT)).isZero();
        assertThat(books.of(Kind.PROCESSOR_CLEARING)).isEqualTo(-5_00);
    }

    @Test
    void two_currencies_never_mix() {
        var usd = Money.of(1, "USD");
        var eur = Currency.getInstance("EUR");
        var refused = new PaymentRefusal.OtherCurrency(usd, eur);
        var wallet = new Wallet(STUDENT, eur(100_00));
        assertThat(Payout.withdraw(WITHDRAWAL, wallet, usd, true, NOON)).isEqualTo(Outcome.refused(refused));
        assertThat(Sample.paid(eur(10_00), 1).refund(refund(1), usd, WHY, NOON)).isEqualTo(Outcome.refused(refused));
        var payout = Payout.propose(WITHDRAWAL, TEACHER, usd, NOON).state();
        assertThat(payout.approve("admin", eur(100_00), true, NOON)).isEqualTo(Outcome.refused(refused));
        var failed = state(payout.approve("admin", usd, true, NOON))
                .failed("no", NOON)
                .state();
        assertThat(failed.approve("admin", eur(100_00), true, NOON)).isEqualTo(Outcome.refused(refused));
        assertThat(new Wallet(STUDENT, usd).pay(charge(20_00), NOON))
                .isEqualTo(Outcome.refused(new PaymentRefusal.OtherCurrency(eur(20_00), Currency.getInstance("USD"))));
        assertThatThrownBy(() -> Sample.opened(Sample.paid(eur(10_00), 1), Sample.dispute(1, usd)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Charge.Open charge(long price) {
        var order = new ChargeOrder(
                new ChargeId(new UUID(1, 1)),
                STUDENT,
                new ChargePurpose(ChargePurpose.Kind.SEAT, new UUID(2, 2)),
                "Logic",
                eur(price),
                null,
                new SplitRule.Workspace(TEACHER),
                Sample.modules(1),
                false,
                new ReturnPages("https://example.test/yes", "https://example.test/no"));
        return (Charge.Open) Charge.open(order, POLICY, NOON).state();
    }
}
