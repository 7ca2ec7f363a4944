package dev.tutorium.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.payment.port.CardsInMemory.Failure;
import dev.tutorium.application.payment.port.CheckoutStatus;
import dev.tutorium.application.payment.port.PaymentNotice;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.Dispute;
import dev.tutorium.domain.payment.Explanation;
import dev.tutorium.domain.payment.PaymentEvent;
import dev.tutorium.domain.payment.PaymentEvent.DisputeLost;
import dev.tutorium.domain.payment.PaymentEvent.DisputeOpened;
import dev.tutorium.domain.payment.PaymentEvent.DisputeWon;
import dev.tutorium.domain.payment.PaymentEvent.RefundRequested;
import dev.tutorium.domain.payment.PaymentRefusal;
import dev.tutorium.domain.payment.Share;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DisputingTest {

    private static final Instant OPENED = Instant.parse("2026-03-05T12:00:00Z");
    private static final Instant DECIDED = Instant.parse("2026-03-25T12:00:00Z");

    private static final CheckoutStatus.Paid PAID =
            new CheckoutStatus.Paid("pi_cs_1", Money.of(99_99, "EUR"), Money.of(25, "EUR"));
    private static final Dispute FIRST = dispute("dp_1", 33_33);
    private static final Dispute SECOND = dispute("dp_2", 10_01);

    private final MoneyBox box = new MoneyBox();

    @Test
    void a_dispute_is_booked_and_told_once() {
        var id = box.paid(100_00);
        box.hear(disputed("evt_1", id, dispute("dp_1", 100_00)));
        box.hear(disputed("evt_2", id, dispute("dp_1", 100_00)));
        assertThat(box.pending(MoneyBox.TEACHER)).isZero();
        assertThat(box.held(MoneyBox.TEACHER)).isEqualTo(70_00);
        assertThat(box.published(DisputeOpened.class)).hasSize(1);
        box.hear(disputed("evt_3", id, won(dispute("dp_1", 100_00))));
        assertThat(box.pending(MoneyBox.TEACHER)).isEqualTo(70_00);
        assertThat(box.held(MoneyBox.TEACHER)).isZero();
        assertThat(box.published(DisputeWon.class)).hasSize(1);
    }

    @Test
    void a_decision_that_comes_first_opens_the_dispute_too() {
        var id = box.paid(100_00);
        box.hear(disputed("evt_1", id, lost(dispute("dp_1", 100_00))));
        assertThat(box.published(PaymentEvent.class).stream()
                        .filter(event -> event instanceof DisputeOpened || event instanceof DisputeLost))
                .hasSize(2);
        assertThat(box.paidCharge(id).shares()).extracting(Share::left).allMatch(Money::isZero);
        assertThat(box.pending(MoneyBox.TEACHER)).isZero();
    }

    @Test
    void a_dispute_of_a_charge_that_is_not_known_to_be_paid_waits_for_the_payment() {
        var id = box.payAtProvider(100_00);
        box.hear(disputed("evt_1", id, dispute("dp_1", 100_00)));
        assertThat(box.charges.get(id)).isInstanceOf(Charge.Open.class);
        box.pass(Duration.ofMinutes(11));
        box.checkoutReconciliation.run();
        box.retryNotices();
        assertThat(box.paidCharge(id).isDisputed()).isTrue();
    }

    @Test
    void a_dispute_of_something_that_is_not_ours_is_done_with() {
        box.hear(disputed("evt_1", new ChargeId(box.ids.next()), dispute("dp_1", 100_00)));
        assertThat(box.retryNotices()).isFalse();
    }

    @Test
    void a_disputed_share_is_not_released_and_what_was_paid_out_is_recovered_from_the_next_earnings() {
        var first = earned(100_00);
        assertThat(box.available(MoneyBox.TEACHER)).isEqualTo(70_00);
        payOut();
        assertThat(box.available(MoneyBox.TEACHER)).isZero();
        box.hear(disputed("evt_1", first, lost(dispute("dp_1", 100_00))));
        assertThat(box.available(MoneyBox.TEACHER)).isEqualTo(-70_00);
        earned(120_00);
        assertThat(box.available(MoneyBox.TEACHER)).isEqualTo(14_00);
        box.proposal.run();
        assertThat(box.payouts.pending(9)).isEmpty();
        earned(100_00);
        assertThat(box.available(MoneyBox.TEACHER)).isEqualTo(84_00);
        payOut();
        assertThat(box.available(MoneyBox.TEACHER)).isZero();
    }

    @Test
    void what_a_dispute_holds_is_not_refunded_by_hand() {
        var id = box.paid(100_00);
        box.hear(disputed("evt_1", id, dispute("dp_1", 100_00)));
        assertThat(box.desk.ofEnrollment(
                        MoneyBox.ADMIN, new EnrollmentId(MoneyBox.PLACE.id()), new RefundDesk.Grant(1L, "please")))
                .isEqualTo(Outcome.refused(new PaymentRefusal.HeldForDispute(Money.of(1, "EUR"), Money.of(0, "EUR"))));
    }

    @Test
    void what_a_cancellation_could_not_give_back_goes_back_when_the_dispute_is_won() {
        var id = box.paid(100_00);
        box.hear(disputed("evt_1", id, dispute("dp_1", 100_00)));
        box.charges.record(box.paidCharge(id)
                .cancel(
                        new RefundId(box.ids.next()),
                        Money.of(100_00, "EUR"),
                        Explanation.of("test", ""),
                        box.policy,
                        box.now())
                .orThrow(no -> new IllegalStateException(no.toString())));
        assertThat(box.published(RefundRequested.class)).isEmpty();
        box.hear(disputed("evt_2", id, won(dispute("dp_1", 100_00))));
        box.hear(disputed("evt_3", id, won(dispute("dp_1", 100_00))));
        assertThat(box.published(RefundRequested.class))
                .singleElement()
                .extracting(RefundRequested::amount)
                .isEqualTo(Money.of(100_00, "EUR"));
    }

    @Test
    void the_notices_of_a_charge_in_every_order_and_twice_end_the_same() {
        requireOneEnd(order -> {
            var box = new MoneyBox();
            var id = box.payAtProvider(99_99);
            return endOf(
                    box,
                    id,
                    order,
                    List.of(won(FIRST), lost(SECOND)),
                    time -> new PaymentNotice.CheckoutChanged(
                            time + "_over", OPENED, id, "cs_1", new CheckoutStatus.Expired()));
        });
    }

    @Test
    void with_a_refund_on_its_way_the_notices_in_every_order_and_twice_end_the_same() {
        requireOneEnd(order -> {
            var box = new MoneyBox();
            var id = box.paid(99_99);
            box.cards.failNext(Failure.ANSWER_LOST);
            box.desk.ofEnrollment(
                    MoneyBox.ADMIN, new EnrollmentId(MoneyBox.PLACE.id()), new RefundDesk.Grant(44_44L, "please"));
            box.published(RefundRequested.class).forEach(box.refunds::react);
            var refund = box.paidCharge(id).refunds().getFirst().id();
            return endOf(
                    box,
                    id,
                    order,
                    List.of(lost(FIRST), won(SECOND)),
                    time -> new PaymentNotice.RefundDone(time + "_refund", OPENED, refund, "re_1"));
        });
    }

    @Test
    void with_refunds_at_the_provider_the_notices_in_every_order_and_twice_end_the_same() {
        requireOneEnd(order -> {
            var box = new MoneyBox();
            var id = box.payAtProvider(99_99);
            var dispute = dispute("dp_1", 77_77);
            return endOf(
                    box,
                    id,
                    order,
                    time -> List.of(
                            new PaymentNotice.CheckoutChanged(time + "_paid", OPENED, id, "cs_1", PAID),
                            made(time + "_1", id, "re_1", 44_44, null),
                            made(time + "_2", id, "re_1", 44_44, "card closed"),
                            made(time + "_3", id, "re_2", 55_55, null),
                            disputed(time + "_4", id, dispute),
                            disputed(time + "_5", id, won(dispute))));
        });
    }

    private static PaymentNotice made(String event, ChargeId id, String refund, long minor, @Nullable String failure) {
        return new PaymentNotice.RefundMade(event, OPENED, id, refund, Money.of(minor, "EUR"), failure);
    }

    private static void requireOneEnd(Function<List<Integer>, List<Object>> end) {
        var orders = permutations(List.of(0, 1, 2, 3, 4, 5));
        assertThat(orders).hasSize(720);
        assertThat(orders.stream().map(end).distinct()).hasSize(1);
    }

    /** The charge was paid and disputed twice, and something else happened; the news comes in this order, and then all again. */
    private static List<Object> endOf(
            MoneyBox box,
            ChargeId id,
            List<Integer> order,
            List<Dispute> decided,
            Function<String, PaymentNotice> other) {
        return endOf(
                box,
                id,
                order,
                time -> List.of(
                        new PaymentNotice.CheckoutChanged(time + "_paid", OPENED, id, "cs_1", PAID),
                        disputed(time + "_1", id, FIRST),
                        disputed(time + "_2", id, SECOND),
                        disputed(time + "_3", id, decided.get(0)),
                        disputed(time + "_4", id, decided.get(1)),
                        other.apply(time)));
    }

    private static List<Object> endOf(
            MoneyBox box, ChargeId id, List<Integer> order, Function<String, List<PaymentNotice>> told) {
        for (var time : List.of("first", "again")) {
            var news = told.apply(time);
            order.forEach(index -> box.hear(news.get(index)));
        }
        while (box.retryNotices()) {
            assertThat(box.charges.get(id)).isInstanceOf(Charge.Paid.class);
        }
        var charge = box.paidCharge(id);
        var refunds = charge.refunds().stream()
                .map(refund -> List.of(refund.id(), refund.amount(), refund.progress()))
                .collect(Collectors.toSet());
        return List.of(charge.shares(), charge.disputes(), refunds, box.balances());
    }

    private ChargeId earned(long price) {
        var id = box.paid(price);
        box.deliver(MoneyBox.FIRST_MODULE, id);
        box.deliver(MoneyBox.SECOND_MODULE, id);
        box.pass(box.policy.escrowHold());
        box.release.run();
        return id;
    }

    private void payOut() {
        box.proposal.run();
        box.run.processPending(new Actor.Member(MoneyBox.CREATOR, Set.of(Role.ADMIN), new UUID(3, 3)));
    }

    private static Dispute dispute(String reference, long amount) {
        return new Dispute(
                reference, Money.of(amount, "EUR"), Money.of(15_00, "EUR"), "fraudulent", OPENED, new Dispute.Opened());
    }

    private static Dispute won(Dispute dispute) {
        return decided(dispute, new Dispute.Won(DECIDED));
    }

    private static Dispute lost(Dispute dispute) {
        return decided(dispute, new Dispute.Lost(DECIDED));
    }

    private static Dispute decided(Dispute dispute, Dispute.Decided decided) {
        return new Dispute(
                dispute.reference(), dispute.amount(), dispute.fee(), dispute.reason(), dispute.openedAt(), decided);
    }

    private static PaymentNotice disputed(String event, ChargeId charge, Dispute dispute) {
        return new PaymentNotice.DisputeChanged(event, OPENED, charge, dispute);
    }

    private static List<List<Integer>> permutations(List<Integer> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        return of.stream()
                .flatMap(first -> permutations(
                                of.stream().filter(each -> !each.equals(first)).toList())
                        .stream()
                        .map(rest ->
                                Stream.concat(Stream.of(first), rest.stream()).toList()))
                .toList();
    }
}
