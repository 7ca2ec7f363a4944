package dev.tutorium.domain.payment;

import static dev.tutorium.domain.kernel.ForAll.forAll;
import static dev.tutorium.domain.payment.Sample.CREATOR;
import static dev.tutorium.domain.payment.Sample.NOON;
import static dev.tutorium.domain.payment.Sample.POLICY;
import static dev.tutorium.domain.payment.Sample.STUDENT;
import static dev.tutorium.domain.payment.Sample.TEACHER;
import static dev.tutorium.domain.payment.Sample.WHY;
import static dev.tutorium.domain.payment.Sample.dispute;
import static dev.tutorium.domain.payment.Sample.eur;
import static dev.tutorium.domain.payment.Sample.lost;
import static dev.tutorium.domain.payment.Sample.module;
import static dev.tutorium.domain.payment.Sample.opened;
import static dev.tutorium.domain.payment.Sample.paid;
import static dev.tutorium.domain.payment.Sample.refund;
import static dev.tutorium.domain.payment.Sample.refunded;
import static dev.tutorium.domain.payment.Sample.state;
import static dev.tutorium.domain.payment.Sample.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.payment.LedgerAccount.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DisputeTest {

    private static final Dispute WHOLE = dispute(1, eur(100_00));

    @Test
    void a_dispute_is_opened_once() {
        var paid = paid(eur(100_00), 1);
        var change = paid.disputeOpened(WHOLE, NOON);
        assertThat(change.events())
                .containsExactly(new PaymentEvent.DisputeOpened(
                        paid.id(),
                        "dp_1",
                        ChargePurpose.Kind.ENROLLMENT,
                        paid.terms().purpose().id(),
                        STUDENT,
                        eur(100_00),
                        NOON));
        var disputed = (Charge.Paid) change.state();
        assertThat(disputed.isDisputed()).isTrue();
        assertThat(disputed.disputeOpened(WHOLE, NOON.plusSeconds(9))).isEqualTo(Change.of(disputed));
    }

    @Test
    void the_first_decision_stands() {
        var disputed = opened(paid(eur(100_00), 1), WHOLE);
        var won = disputed.disputeDecided("dp_1", new Dispute.Won(NOON), NOON);
        assertThat(won.events())
                .hasOnlyElementsOfType(PaymentEvent.DisputeWon.class)
                .hasSize(1);
        var decided = (Charge.Paid) won.state();
        assertThat(decided.isDisputed()).isFalse();
        assertThat(decided.findDispute("dp_1").map(Dispute::state)).contains("WON");
        assertThat(decided.disputeDecided("dp_1", new Dispute.Lost(NOON), NOON)).isEqualTo(Change.of(decided));
        var lost = disputed.disputeDecided("dp_1", new Dispute.Lost(NOON), NOON);
        assertThat(lost.events())
                .hasOnlyElementsOfType(PaymentEvent.DisputeLost.class)
                .hasSize(1);
    }

    @Test
    void what_a_dispute_holds_cannot_be_refunded() {
        var disputed = opened(paid(eur(100_00), 1), dispute(1, eur(40_00)));
        assertThat(disputed.left()).isEqualTo(eur(60_00));
        assertThat(disputed.refund(refund(1), eur(60_01), WHY, NOON))
                .isEqualTo(Outcome.refused(new PaymentRefusal.HeldForDispute(eur(60_01), eur(60_00))));
        assertThat(disputed.refund(refund(1), eur(60_00), WHY, NOON).isAccepted())
                .isTrue();
        assertThat(lost(disputed, dispute(1, eur(40_00))).refund(refund(1), eur(60_01), WHY, NOON))
                .isEqualTo(Outcome.refused(new PaymentRefusal.RefundExceedsRest(eur(60_01), eur(60_00))));
    }

    @Test
    void what_a_cancellation_leaves_to_a_dispute_goes_back_when_it_is_won() {
        var cancelled = cancelled(opened(paid(eur(100_00), 1), dispute(1, eur(40_00))), eur(90_00));
        assertThat(cancelled.refunds()).extracting(Refund::amount).containsExactly(eur(60_00));
        assertThat(cancelled.owed()).isEqualTo(eur(30_00));
        assertThat(cancelled.refundOwed(refund(2), NOON).state()).isEqualTo(cancelled);
        var change = won(cancelled, dispute(1, eur(40_00))).refundOwed(refund(2), NOON);
        var settled = (Charge.Paid) change.state();
        assertThat(change.events()).hasOnlyElementsOfType(PaymentEvent.RefundRequested.class);
        assertThat(settled.refunds()).extracting(Refund::amount).containsExactly(eur(60_00), eur(30_00));
        assertThat(settled.owed()).isEqualTo(eur(0));
        assertThat(settled.left()).isEqualTo(eur(10_00));
        assertThat(settled.refundOwed(refund(3), NOON)).isEqualTo(Change.of(settled));
    }

    @Test
    void what_a_dispute_took_is_owed_no_more() {
        var cancelled = cancelled(opened(paid(eur(100_00), 1), WHOLE), eur(90_00));
        assertThat(cancelled.refunds()).isEmpty();
        assertThat(cancelled.owed()).isEqualTo(eur(90_00));
        var settled =
                (Charge.Paid) lost(cancelled, WHOLE).refundOwed(refund(2), NOON).state();
        assertThat(settled.owed()).isEqualTo(eur(0));
        assertThat(settled.refunds()).isEmpty();
    }

    @Test
    void of_two_disputes_each_gives_back_what_it_held() {
        var first = dispute(1, eur(30_00));
        var second = dispute(2, eur(20_00));
        var cancelled = cancelled(opened(opened(paid(eur(100_00), 1), first), second), eur(100_00));
        assertThat(cancelled.owed()).isEqualTo(eur(50_00));
        var one =
                (Charge.Paid) won(cancelled, first).refundOwed(refund(2), NOON).state();
        assertThat(one.owed()).isEqualTo(eur(20_00));
        var both = (Charge.Paid) won(one, second).refundOwed(refund(3), NOON).state();
        assertThat(both.refunds()).extracting(Refund::amount).containsExactly(eur(50_00), eur(30_00), eur(20_00));
        assertThat(both.shares()).allMatch(share -> share.left().isZero());
    }

    private static Charge.Paid cancelled(Charge.Paid paid, Money refund) {
        return (Charge.Paid) state(paid.cancel(refund(1), refund, WHY, POLICY, NOON));
    }

    @Test
    void a_dispute_won_leaves_everything_as_it_was() {
        var paid = paid(eur(100_01), 3);
        assertThat(won(opened(paid, WHOLE), WHOLE).shares()).isEqualTo(paid.shares());
    }

    @Test
    void a_dispute_lost_takes_from_every_share_in_proportion() {
        var half = dispute(1, eur(50_00));
        var lost = lost(opened(paid(eur(100_00), 1), half), half);
        assertThat(lost.shares()).extracting(Share::left).containsExactly(eur(35_00), eur(7_50), eur(7_50));
    }

    @Test
    void a_held_portion_does_not_mature_until_the_dispute_is_won() {
        var hold = POLICY.escrowHold();
        var second = dispute(1, eur(50_00));
        var taught = (Charge.Paid)
                opened(paid(eur(100_00), 2), second).earnRest(NOON, hold).state();
        assertThat(taught.due(NOON.plus(hold)))
                .extracting(Charge.Release::deliverable)
                .containsOnly(module(1));
        assertThat(won(taught, second).due(NOON.plus(hold)))
                .extracting(Charge.Release::deliverable)
                .containsOnly(module(1), module(2));
        assertThat(lost(taught, second).due(NOON.plus(hold)))
                .extracting(Charge.Release::amount)
                .containsExactly(eur(35_00), eur(0), eur(7_50), eur(0));
    }

    @Test
    void several_disputes_of_a_charge_are_kept_apart() {
        var first = dispute(1, eur(30_00));
        var second = dispute(2, eur(20_00));
        var both = opened(opened(paid(eur(100_00), 1), second), first);
        assertThat(both.disputes()).containsExactly(first, second);
        assertThat(both.left()).isEqualTo(eur(50_00));
        assertThat(won(both, first).left()).isEqualTo(eur(80_00));
        assertThat(lost(won(both, first), second).left()).isEqualTo(eur(80_00));
    }

    @Test
    void what_exceeds_the_shares_is_the_platforms_loss() {
        var books = new Books();
        var paid = paid(eur(100_00), 1);
        books.post(JournalEntry.paid(paid, eur(0)));
        var rest = refunded(paid, 1, eur(60_00));
        books.post(JournalEntry.refunded(rest.id(), rest.refunds().getFirst(), NOON));
        var disputed = step(books, rest, opened(rest, WHOLE));
        var lost = step(books, disputed, lost(disputed, WHOLE));
        assertThat(lost.shares()).allMatch(share -> share.left().isZero());
        assertThat(books.owed(Kind.PAYABLE_PENDING, TEACHER)).isZero();
        assertThat(books.of(Kind.PLATFORM_REVENUE)).isEqualTo(60_00);
        assertThat(books.of(Kind.PROCESSOR_CLEARING)).isEqualTo(-60_00);
    }

    @Test
    void a_dispute_moves_money_from_what_is_owed_to_what_is_held() {
        var books = new Books();
        var paid = paid(eur(100_00), 1);
        books.post(JournalEntry.paid(paid, eur(3_00)));
        var disputed = step(books, paid, opened(paid, withFee(WHOLE, 15_00)));
        assertThat(books.owed(Kind.PAYABLE_PENDING, TEACHER)).isZero();
        assertThat(books.owed(Kind.HELD_FOR_DISPUTE, TEACHER)).isEqualTo(70_00);
        assertThat(books.owed(Kind.HELD_FOR_DISPUTE, CREATOR)).isEqualTo(15_00);
        assertThat(books.of(Kind.WITHHELD)).isEqualTo(100_00);
        assertThat(books.of(Kind.PROCESSOR_FEES)).isEqualTo(18_00);
        assertThat(books.of(Kind.PROCESSOR_CLEARING)).isEqualTo(-18_00);
        assertThat(books.of(Kind.PLATFORM_REVENUE)).isEqualTo(-15_00);
        step(books, disputed, won(disputed, WHOLE));
        assertThat(books.owed(Kind.PAYABLE_PENDING, TEACHER)).isEqualTo(70_00);
        assertThat(books.owed(Kind.HELD_FOR_DISPUTE, TEACHER)).isZero();
        assertThat(books.of(Kind.WITHHELD)).isZero();
        assertThat(books.of(Kind.PROCESSOR_CLEARING)).isEqualTo(82_00);
    }

    @Test
    void a_dispute_lost_after_the_payout_leaves_its_payee_below_zero() {
        var books = new Books();
        var hold = POLICY.escrowHold();
        var paid = (Charge.Paid) paid(eur(100_00), 1).earnRest(NOON, hold).state();
        books.post(JournalEntry.paid(paid, eur(0)));
        paid.due(NOON.plus(hold)).forEach(due -> books.post(JournalEntry.released(paid.id(), due, NOON)));
        var available = (Charge.Paid) paid.release(NOON.plus(hold)).state();
        var disputed = step(books, available, opened(available, WHOLE));
        assertThat(books.owed(Kind.PAYABLE_AVAILABLE, TEACHER)).isZero();
        assertThat(books.owed(Kind.HELD_FOR_DISPUTE, TEACHER)).isEqualTo(70_00);
        step(books, disputed, lost(disputed, WHOLE));
        assertThat(books.nonZero()).isEmpty();
    }

    @Test
    void news_of_disputes_in_any_order_ends_in_the_same_state_to_the_cent() {
        forAll(400, random -> {
            var price = eur(1 + random.nextLong(1_000));
            var start = refundedAtRandom(paid(price, 1 + random.nextInt(4)), random);
            var news = new ArrayList<Dispute>();
            for (int number = 1; number <= 1 + random.nextInt(4); number++) {
                var dispute = dispute(number, eur(1 + random.nextLong(price.minor())));
                news.add(dispute);
                news.add(dispute.with(random.nextBoolean() ? new Dispute.Won(NOON) : new Dispute.Lost(NOON)));
            }
            var expected = heard(start, news);
            var again = new ArrayList<>(news);
            again.addAll(news);
            Collections.shuffle(again, random);
            var shuffled = heard(start, again);
            assertThat(shuffled.charge()).isEqualTo(expected.charge());
            assertThat(shuffled.books().nonZero()).isEqualTo(expected.books().nonZero());
        });
    }

    @Test
    void a_dispute_of_nothing_or_for_a_negative_fee_is_none() {
        assertThatThrownBy(() -> dispute(1, eur(0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> withFee(WHOLE, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Dispute("dp", eur(1), Money.of(0, "USD"), "", NOON, new Dispute.Opened()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private record Heard(Charge.Paid charge, Books books) {}

    private static Heard heard(Charge.Paid start, List<Dispute> news) {
        var books = new Books();
        var charge = start;
        for (var each : news) {
            charge = step(books, charge, opened(charge, each));
            if (each.progress() instanceof Dispute.Decided decided) {
                charge = step(books, charge, (Charge.Paid)
                        charge.disputeDecided(each.reference(), decided, NOON).state());
            }
        }
        return new Heard(charge, books);
    }

    /** Posts the step if it is one. */
    private static Charge.Paid step(Books books, Charge.Paid before, Charge.Paid after) {
        after.disputes().stream()
                .filter(each -> !before.disputes().contains(each))
                .forEach(each -> books.post(JournalEntry.disputed(before, after, each, NOON)));
        return after;
    }

    private static Charge.Paid refundedAtRandom(Charge.Paid paid, Random random) {
        return random.nextBoolean()
                ? refunded(paid, 1, eur(1 + random.nextLong(paid.left().minor())))
                : paid;
    }

    private static Dispute withFee(Dispute dispute, long fee) {
        return new Dispute(
                dispute.reference(),
                dispute.amount(),
                eur(fee),
                dispute.reason(),
                dispute.openedAt(),
                dispute.progress());
    }
}
