package dev.tutorium.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.payment.RefundDesk.Grant;
import dev.tutorium.application.payment.port.CardsInMemory.Failure;
import dev.tutorium.application.payment.port.PaymentNotice;
import dev.tutorium.application.payment.port.PayoutOnboarding.Readiness;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.payment.JournalEntry;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.domain.payment.LedgerAccount.Kind;
import dev.tutorium.domain.payment.PaymentEvent.RefundRequested;
import dev.tutorium.domain.payment.PaymentRefusal;
import dev.tutorium.domain.payment.Payout;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PayingOutTest {

    private static final Actor.Member ADMIN = member(new AccountId(new UUID(0, 9)), Role.ADMIN);

    private final MoneyBox box = new MoneyBox();

    @Test
    void a_module_is_earned_held_for_48_hours_and_then_available() {
        var charge = box.paid(100_00);
        box.deliver(MoneyBox.FIRST_MODULE, charge);
        box.deliver(MoneyBox.FIRST_MODULE, charge);
        box.pass(Duration.ofDays(2).minusNanos(1));
        box.release.run();
        assertThat(box.available(MoneyBox.TEACHER)).isZero();
        box.pass(Duration.ofNanos(1));
        box.release.run();
        box.release.run();
        assertThat(box.available(MoneyBox.TEACHER)).isEqualTo(35_00);
        assertThat(box.available(MoneyBox.CREATOR)).isEqualTo(7_50);
        assertThat(box.pending(MoneyBox.TEACHER)).isEqualTo(35_00);
    }

    @Test
    void only_enough_is_proposed_and_only_once() {
        deliverAll(28_57);
        assertThat(box.available(MoneyBox.TEACHER)).isEqualTo(20_00);
        box.proposal.run();
        box.proposal.run();
        assertThat(pending()).hasSize(1);
        assertThat(pending().getFirst().amount()).isEqualTo(eur(20_00));
    }

    @Test
    void a_cent_too_little_waits() {
        deliverAll(28_55);
        assertThat(box.available(MoneyBox.TEACHER)).isEqualTo(19_99);
        box.proposal.run();
        assertThat(pending()).isEmpty();
    }

    @Test
    void an_approved_payout_leaves_the_platform() {
        var payout = proposed();
        var done = processed(payout);
        assertThat(done.state()).isEqualTo("PAID");
        assertThat(box.available(MoneyBox.TEACHER)).isZero();
        assertThat(inTransit()).isZero();
        assertThat(box.balance(LedgerAccount.of(Kind.PROCESSOR_CLEARING))).isEqualTo(99_75 - 70_00);
        box.transfers.execute(payout);
        assertThat(box.balance(LedgerAccount.of(Kind.PROCESSOR_CLEARING))).isEqualTo(99_75 - 70_00);
    }

    @Test
    void a_failed_payout_gives_the_money_back_and_can_be_retried() {
        var payout = proposed();
        box.cards.failNext(Failure.DECLINED);
        assertThat(processed(payout).state()).isEqualTo("FAILED");
        assertThat(box.available(MoneyBox.TEACHER)).isEqualTo(70_00);
        assertThat(inTransit()).isZero();
        assertThat(accepted(box.run.retry(ADMIN, payout)).state()).isEqualTo("PAID");
        assertThat(box.available(MoneyBox.TEACHER)).isZero();
        assertThat(box.run.retry(ADMIN, payout))
                .isEqualTo(Outcome.refused(new PaymentRefusal.PayoutStepNotAllowed("PAID", "retry")));
    }

    @Test
    void a_lost_answer_is_asked_for_again_and_paid_once() {
        var payout = proposed();
        box.cards.failNext(Failure.ANSWER_LOST);
        assertThat(processed(payout).state()).isEqualTo("APPROVED");
        assertThat(inTransit()).isEqualTo(70_00);
        box.pass(Duration.ofMinutes(2));
        box.movementReconciliation.run();
        box.hear(new PaymentNotice.TransferDone("evt_1", box.now(), payout, "tr_1"));
        assertThat(box.payouts.get(payout).state()).isEqualTo("PAID");
        assertThat(box.balance(LedgerAccount.of(Kind.PROCESSOR_CLEARING))).isEqualTo(99_75 - 70_00);
    }

    @Test
    void what_was_refunded_in_between_is_not_paid_out() {
        deliverAll(100_00);
        box.proposal.run();
        refundAll();
        assertThat(box.run.approve(ADMIN, pending().getFirst().id()))
                .isEqualTo(Outcome.refused(new PaymentRefusal.BalanceTooLow(eur(70_00), eur(0))));
    }

    @Test
    void a_debt_is_recovered_from_the_next_earnings() {
        deliverAll(100_00);
        box.proposal.run();
        processed(pending().getFirst().id());
        refundAll();
        assertThat(box.available(MoneyBox.TEACHER)).isEqualTo(-70_00);
        deliverAll(200_00);
        assertThat(box.available(MoneyBox.TEACHER)).isEqualTo(70_00);
    }

    @Test
    void one_that_cannot_be_paid_does_not_stop_the_rest() {
        var charge = deliverAll(200_00);
        box.proposal.run();
        assertThat(pending()).hasSize(2);
        box.transactions.inTransaction(() -> {
            box.ledger.post(JournalEntry.compensated("x", MoneyBox.TEACHER, MoneyBox.STUDENT, eur(5_00), box.now()));
        });
        var results = box.run.processPending(ADMIN);
        assertThat(results)
                .anyMatch(result -> result instanceof PayoutResult.Refused(var _, var why)
                        && why instanceof PaymentRefusal.BalanceTooLow)
                .anyMatch(result -> result instanceof PayoutResult.Done(var payout)
                        && payout.state().equals("PAID")
                        && payout.payee().equals(MoneyBox.CREATOR));
        assertThat(box.paidCharge(charge).left()).isEqualTo(eur(200_00));
    }

    @Test
    void a_batch_tells_of_those_that_are_not_there() {
        var unknown = new PayoutId(new UUID(8, 8));
        var payout = proposed();
        assertThat(box.run.approveAll(ADMIN, List.of(unknown, payout)))
                .first()
                .isEqualTo(new PayoutResult.Unknown(unknown));
        assertThat(box.payouts.get(payout).state()).isEqualTo("APPROVED");
    }

    @Test
    void who_cannot_be_paid_yet_is_proposed_for_as_soon_as_they_can() {
        box.ready(MoneyBox.TEACHER, false);
        deliverAll(100_00);
        box.proposal.run();
        assertThat(pending()).isEmpty();
        box.pass(Duration.ofDays(1));
        box.hear(new PaymentNotice.AccountChanged(
                "evt_1", box.now(), "acct_" + MoneyBox.TEACHER.value(), new Readiness(true, List.of())));
        box.proposal.run();
        assertThat(pending()).hasSize(1);
    }

    @Test
    void who_cannot_be_paid_any_more_is_not_paid() {
        var payout = proposed();
        box.ready(MoneyBox.TEACHER, false);
        assertThat(box.run.process(ADMIN, payout)).isEqualTo(Outcome.refused(new PaymentRefusal.PayeeNotReady()));
        assertThat(box.available(MoneyBox.TEACHER)).isEqualTo(70_00);
    }

    @Test
    void what_becomes_available_during_a_payout_is_the_next_one() {
        var payout = proposed();
        box.cards.failNext(Failure.ANSWER_LOST);
        processed(payout);
        deliverAll(100_00);
        box.proposal.run();
        assertThat(pending()).noneMatch(next -> next.payee().equals(MoneyBox.TEACHER));
        box.hear(new PaymentNotice.TransferDone("evt_1", box.now(), payout, "tr_1"));
        box.proposal.run();
        assertThat(pending())
                .anyMatch(next ->
                        next.payee().equals(MoneyBox.TEACHER) && next.amount().equals(eur(70_00)));
    }

    @Test
    void a_cancelled_payout_is_proposed_anew() {
        var payout = proposed();
        assertThat(accepted(box.run.cancel(ADMIN, payout)).state()).isEqualTo("CANCELLED");
        assertThat(box.available(MoneyBox.TEACHER)).isEqualTo(70_00);
        box.proposal.run();
        assertThat(pending()).hasSize(1);
    }

    private ChargeId deliverAll(long price) {
        var charge = box.paid(price);
        box.deliver(MoneyBox.FIRST_MODULE, charge);
        box.deliver(MoneyBox.SECOND_MODULE, charge);
        box.pass(Duration.ofDays(2));
        box.release.run();
        return charge;
    }

    private PayoutId proposed() {
        deliverAll(100_00);
        box.proposal.run();
        return pending().getFirst().id();
    }

    private List<Payout> pending() {
        return box.payouts.pending(9).stream().map(box.payouts::get).toList();
    }

    private Payout processed(PayoutId id) {
        return accepted(box.run.process(ADMIN, id));
    }

    private void refundAll() {
        assertThat(box.desk
                        .ofEnrollment(ADMIN, new EnrollmentId(MoneyBox.PLACE.id()), new Grant(null, "all"))
                        .isAccepted())
                .isTrue();
        box.published(RefundRequested.class).forEach(box.refunds::react);
    }

    private long inTransit() {
        return box.balance(LedgerAccount.of(Kind.PAYOUT_IN_TRANSIT, MoneyBox.TEACHER));
    }

    private static Payout accepted(Outcome<Payout, PaymentRefusal> outcome) {
        return outcome.orThrow(no -> new IllegalStateException(no.toString()));
    }

    private static Actor.Member member(AccountId id, Role role) {
        return new Actor.Member(id, Set.of(role), new UUID(3, 3));
    }

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }
}
