package dev.tutorium.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.payment.port.CardsInMemory.Failure;
import dev.tutorium.application.payment.port.PaymentNotice;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.payment.Dispute;
import dev.tutorium.domain.payment.Explanation;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.domain.payment.PaymentEvent;
import dev.tutorium.domain.payment.Refund;
import dev.tutorium.domain.payment.Reversal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was paid out and is taken back: called back where it can be, else made up by the next earnings. */
class ReversingTest {

    private final MoneyBox box = new MoneyBox();
    private final ChargeId charge = paidOut(200_00);

    @Test
    void a_refund_of_what_was_paid_out_is_called_back_once_from_those_who_had_it() {
        refund(200_00);
        follow();
        follow();
        assertThat(box.reversals.all())
                .extracting(Reversal::payee, Reversal::amount)
                .containsExactlyInAnyOrder(tuple(MoneyBox.TEACHER, eur(140_00)), tuple(MoneyBox.CREATOR, eur(30_00)));
        assertThat(box.reversals.all()).extracting(Reversal::progress).hasOnlyElementsOfType(Reversal.Done.class);
        assertThat(box.available(MoneyBox.TEACHER)).isZero();
        assertThat(box.available(MoneyBox.CREATOR)).isZero();
        assertThat(clearing()).isEqualTo(box.cards.balance(eur(0).currency()).minor());
    }

    @Test
    void what_is_available_again_need_not_be_called_back() {
        earned(40_00);
        assertThat(box.available(MoneyBox.TEACHER)).isEqualTo(28_00);
        refund(200_00);
        follow();
        assertThat(reversedOf(MoneyBox.TEACHER)).isEqualTo(112_00);
        assertThat(box.available(MoneyBox.TEACHER)).isZero();
    }

    @Test
    void a_lost_dispute_is_called_back_and_one_that_is_open_or_won_is_not() {
        box.hear(disputed("evt_1", new Dispute.Opened()));
        follow();
        assertThat(box.reversals.all()).isEmpty();
        box.hear(disputed("evt_2", new Dispute.Lost(box.now())));
        follow();
        assertThat(reversedOf(MoneyBox.TEACHER)).isEqualTo(140_00);
        assertThat(box.available(MoneyBox.TEACHER)).isZero();
    }

    @Test
    void a_reversal_that_is_declined_holds_nobody_up_and_is_made_up_by_the_next_earnings() {
        refund(200_00);
        decide();
        box.cards.failNext(Failure.DECLINED);
        box.cards.failNext(Failure.DECLINED);
        callBack();
        follow();
        assertThat(box.reversals.all())
                .hasSize(2)
                .extracting(Reversal::progress)
                .hasOnlyElementsOfType(Reversal.Declined.class);
        assertThat(box.paidCharge(charge).refunds()).allMatch(Refund::isCompleted);
        assertThat(box.available(MoneyBox.TEACHER)).isEqualTo(-140_00);
        earned(200_00);
        assertThat(box.available(MoneyBox.TEACHER)).isZero();
    }

    @Test
    void a_lost_answer_is_asked_for_again() {
        refund(200_00);
        decide();
        box.cards.failNext(Failure.ANSWER_LOST);
        box.cards.failNext(Failure.AWAY);
        callBack();
        assertThat(box.available(MoneyBox.TEACHER)).isEqualTo(-140_00);
        box.pass(Duration.ofMinutes(2));
        box.reversing.reconcile();
        assertThat(box.available(MoneyBox.TEACHER)).isZero();
        assertThat(box.available(MoneyBox.CREATOR)).isZero();
        assertThat(clearing()).isEqualTo(box.cards.balance(eur(0).currency()).minor());
    }

    @Test
    void two_refunds_call_back_no_more_than_each_took() {
        refund(30_00);
        follow();
        refund(170_00);
        follow();
        assertThat(reversedOf(MoneyBox.TEACHER)).isEqualTo(140_00);
        assertThat(box.reversals.all().filter(each -> each.payee().equals(MoneyBox.TEACHER)))
                .extracting(Reversal::amount)
                .containsExactlyInAnyOrder(eur(21_00), eur(119_00));
    }

    @Test
    void what_was_not_paid_out_is_not_called_back() {
        var unpaid = earned(100_00);
        box.charges.record(box.paidCharge(unpaid)
                .refund(new RefundId(box.ids.next()), eur(100_00), Explanation.of("test", ""), box.now())
                .orThrow(no -> new IllegalStateException(no.toString())));
        follow();
        assertThat(box.available(MoneyBox.TEACHER)).isZero();
        assertThat(box.reversals.all()).isEmpty();
    }

    /** What follows from all that happened, each twice, up to the provider's answers. */
    private void follow() {
        decide();
        callBack();
    }

    private void decide() {
        for (var events = happened(); !events.isEmpty(); events = happened()) {
            events.forEach(event -> {
                if (event instanceof PaymentEvent.RefundRequested requested) {
                    box.refunds.react(requested);
                }
                box.shareReversal.react(event);
                box.shareReversal.react(event);
            });
        }
    }

    private void callBack() {
        box.calledBack().forEach(event -> {
            box.reversing.react(event);
            box.reversing.react(event);
        });
    }

    private List<PaymentEvent.OfCharge> happened() {
        return box.published(PaymentEvent.OfCharge.class);
    }

    private void refund(long minor) {
        box.charges.record(box.paidCharge(charge)
                .refund(new RefundId(box.ids.next()), eur(minor), Explanation.of("test", ""), box.now())
                .orThrow(no -> new IllegalStateException(no.toString())));
    }

    private ChargeId earned(long price) {
        var id = box.paid(price);
        box.deliver(MoneyBox.FIRST_MODULE, id);
        box.deliver(MoneyBox.SECOND_MODULE, id);
        box.pass(box.policy.escrowHold());
        box.release.run();
        return id;
    }

    private ChargeId paidOut(long price) {
        var id = earned(price);
        box.proposal.run();
        box.run.processPending(new Actor.Member(MoneyBox.CREATOR, Set.of(Role.ADMIN), new UUID(3, 3)));
        return id;
    }

    private PaymentNotice disputed(String event, Dispute.Progress progress) {
        return new PaymentNotice.DisputeChanged(
                event,
                box.now(),
                charge,
                new Dispute(
                        "dp_1", eur(200_00), eur(15_00), "fraudulent", box.now().minusSeconds(9), progress));
    }

    private long reversedOf(AccountId payee) {
        return box.reversals
                .all()
                .filter(each -> each.payee().equals(payee))
                .mapToLong(each -> each.amount().minor())
                .sum();
    }

    private long clearing() {
        return box.balance(LedgerAccount.of(LedgerAccount.Kind.PROCESSOR_CLEARING));
    }

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }
}
