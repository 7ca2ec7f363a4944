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
import dev.tutorium.domain.kernel.CreditId;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.ServiceId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChargeLifeTest {

    private static final ChargeId ID = new ChargeId(new UUID(1, 1));
    private static final UUID SEAT = new UUID(2, 2);
    private static final ChargePurpose.Kind KIND = ChargePurpose.Kind.SEAT;

    private final Charge.Open open =
            (Charge.Open) Charge.open(order(), POLICY, NOON).state();
    private final Charge.Authorised reserved =
            (Charge.Authorised) open.authorised("pay_1", NOON).state();
    private final Charge.Paid paid = (Charge.Paid) open.paid("pay_1", NOON).state();
    private final Charge voided = reserved.voided(NOON).state();
    private final Charge expired = open.expired(NOON).state();
    private final Charge failed = open.failed("no", NOON).state();
    private final List<Charge> all = List.of(open, reserved, paid, voided, expired, failed);

    @Test
    void a_state_is_told_in_one_word() {
        assertThat(all)
                .extracting(Charge::state)
                .containsExactly("OPEN", "AUTHORISED", "PAID", "VOIDED", "EXPIRED", "FAILED");
    }

    @Test
    void every_step_is_told_with_what_the_charge_pays_for() {
        assertThat(open.paid("pay_1", NOON).events())
                .containsExactly(new PaymentEvent.ChargePaid(ID, KIND, SEAT, STUDENT, eur(100_00), NOON));
        assertThat(open.authorised("pay_1", NOON).events())
                .containsExactly(new PaymentEvent.ChargeAuthorised(ID, KIND, SEAT, STUDENT, eur(100_00), NOON));
        assertThat(open.expired(NOON).events()).containsExactly(new PaymentEvent.ChargeExpired(ID, KIND, SEAT, NOON));
        assertThat(open.abandon(NOON).events()).containsExactly(new PaymentEvent.ChargeAbandoned(ID, KIND, SEAT, NOON));
        assertThat(open.failed("no", NOON).events())
                .containsExactly(new PaymentEvent.ChargeFailed(ID, KIND, SEAT, "no", NOON));
        assertThat(reserved.failed("no", NOON))
                .isEqualTo(Change.of(
                        new Charge.Failed(open.terms(), "no", NOON, 0),
                        new PaymentEvent.ChargeFailed(ID, KIND, SEAT, "no", NOON)));
        assertThat(reserved.voided(NOON).events()).containsExactly(new PaymentEvent.ChargeVoided(ID, KIND, SEAT, NOON));
        assertThat(reserved.capture(NOON).events()).containsExactly(new PaymentEvent.CaptureRequested(ID, NOON));
        assertThat(reserved.release(NOON).events()).containsExactly(new PaymentEvent.VoidRequested(ID, NOON));
    }

    @Test
    void a_charge_given_up_keeps_its_checkout_until_that_is_known_to_be_closed() {
        var checkout = new Checkout("cs_1", "https://pay.test/cs_1");
        var opened = (Charge.Open) open.opened(checkout).state();
        assertThat(opened.checkout()).isEqualTo(checkout);
        assertThat(opened.expired(NOON).state()).isEqualTo(new Charge.Expired(open.terms(), null, NOON, 0));
        var abandoned = opened.abandon(NOON).state();
        assertThat(abandoned).isEqualTo(new Charge.Expired(open.terms(), checkout, NOON, 0));
        assertThat(abandoned.expired(NOON.plusSeconds(9)))
                .isEqualTo(Change.of(new Charge.Expired(open.terms(), null, NOON, 0)));
    }

    @Test
    void every_step_of_a_refund_is_told() {
        var requested = accepted(paid.refund(refund(1), eur(40_00), WHY, NOON));
        assertThat(requested.events())
                .containsExactly(new PaymentEvent.RefundRequested(ID, refund(1), KIND, SEAT, eur(40_00), NOON));
        var asked = (Charge.Paid) requested.state();
        assertThat(asked.refundCompleted(refund(1), "re_1", NOON).events())
                .containsExactly(
                        new PaymentEvent.RefundCompleted(ID, refund(1), KIND, SEAT, STUDENT, eur(40_00), NOON));
        var declined = asked.refundDeclined(refund(1), "no", NOON);
        assertThat(declined.events())
                .containsExactly(new PaymentEvent.RefundDeclined(ID, refund(1), KIND, SEAT, eur(40_00), "no", NOON));
        var no = (Charge.Paid) declined.state();
        assertThat(no.refundDeclined(refund(1), "still no", NOON)).isEqualTo(Change.of(no));
        assertThat(((Charge.Paid) no.refundCompleted(refund(1), "re_1", NOON).state())
                        .findRefund(refund(1))
                        .orElseThrow()
                        .isCompleted())
                .isTrue();
    }

    @Test
    void a_refund_that_came_back_stays_so_and_only_one_that_was_given_back_can_be_declined_no_more() {
        var asked = (Charge.Paid) state(paid.refund(refund(1), eur(40_00), WHY, NOON));
        var completed =
                (Charge.Paid) asked.refundCompleted(refund(1), "re_1", NOON).state();
        var declined = (Charge.Paid) asked.refundDeclined(refund(1), "no", NOON).state();
        assertThat(completed.refundDeclined(refund(1), "no", NOON)).isEqualTo(Change.of(completed));
        for (var before : List.of(asked, completed, declined)) {
            var change = before.refundReturned(refund(1), "re_1", "closed", NOON);
            assertThat(change.events())
                    .containsExactly(new PaymentEvent.RefundReturned(
                            ID, refund(1), KIND, SEAT, STUDENT, eur(40_00), "closed", NOON));
            var returned = (Charge.Paid) change.state();
            assertThat(returned.refundReturned(refund(1), "re_1", "again", NOON))
                    .isEqualTo(Change.of(returned));
            assertThat(returned.refundCompleted(refund(1), "re_1", NOON)).isEqualTo(Change.of(returned));
            assertThat(returned.refundDeclined(refund(1), "no", NOON)).isEqualTo(Change.of(returned));
            assertThat(returned.left()).isEqualTo(eur(60_00));
        }
    }

    @Test
    void of_two_refunds_only_the_answered_one_is_settled() {
        var both = (Charge.Paid) state(((Charge.Paid) state(paid.refund(refund(1), eur(1_00), WHY, NOON)))
                .refund(refund(2), eur(2_00), WHY, NOON));
        var one = (Charge.Paid) both.refundCompleted(refund(2), "re_2", NOON).state();
        assertThat(one.refunds()).extracting(Refund::isCompleted).containsExactly(false, true);
    }

    @Test
    void money_is_taken_in_every_state_but_when_it_was_let_go() {
        for (var charge : List.of(open, reserved, expired, failed)) {
            assertThat(charge.paid("pay_1", NOON).state()).isEqualTo(paid);
        }
        assertThat(voided.paid("pay_1", NOON)).isEqualTo(Change.of(voided));
    }

    @Test
    void money_is_reserved_only_while_it_is_awaited_or_late() {
        assertThat(expired.authorised("pay_1", NOON).state()).isEqualTo(reserved);
        for (var charge : List.of(reserved, paid, voided, failed)) {
            assertThat(charge.authorised("pay_1", NOON)).isEqualTo(Change.of(charge));
        }
    }

    @Test
    void only_an_open_charge_expires() {
        for (var charge : List.of(reserved, paid, voided, expired, failed)) {
            assertThat(charge.expired(NOON)).isEqualTo(Change.of(charge));
        }
    }

    @Test
    void cancelling_what_is_over_changes_nothing() {
        for (var charge : List.of(voided, expired, failed)) {
            assertThat(charge.cancel(refund(1), eur(100_00), WHY, POLICY, NOON))
                    .isEqualTo(Outcome.accepted(Change.of(charge)));
        }
    }

    @Test
    void cancelling_without_a_refund_earns_everything() {
        var cancelled = (Charge.Paid) state(paid.cancel(refund(1), eur(0), WHY, POLICY, NOON));
        assertThat(cancelled.refunds()).isEmpty();
        assertThat(cancelled.due(NOON.plus(POLICY.escrowHold())))
                .extracting(Charge.Release::amount)
                .containsExactly(eur(100_00));
    }

    @Test
    void cancelling_for_more_than_is_left_is_refused() {
        assertThat(paid.cancel(refund(1), eur(100_01), WHY, POLICY, NOON))
                .isEqualTo(Outcome.refused(new PaymentRefusal.RefundExceedsRest(eur(100_01), eur(100_00))));
    }

    @Test
    void a_refund_of_nothing_is_none() {
        assertThatThrownBy(() -> paid.refund(refund(1), eur(0), WHY, NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void events_belong_to_what_they_happened_to() {
        DomainEvent ofCharge = new PaymentEvent.CaptureRequested(ID, NOON);
        assertThat(ofCharge.aggregateId()).isEqualTo(ID.value());
        var payout = Payout.propose(new PayoutId(SEAT), TEACHER, eur(1), NOON);
        assertThat(payout.events()).extracting(DomainEvent::aggregateId).containsExactly(SEAT);
        assertThat(new PaymentEvent.NoticeReceived(SEAT, NOON).aggregateId()).isEqualTo(SEAT);
        var credits = List.of(new CreditId(SEAT));
        var lot = new CreditPackageId(SEAT);
        var order = new PackageOrder(lot, STUDENT, TEACHER, new ServiceId(SEAT), credits, null, NOON);
        assertThat(order.bought(NOON, POLICY.packages()).events())
                .extracting(DomainEvent::aggregateId)
                .containsExactly(SEAT);
    }

    private static ChargeOrder order() {
        return new ChargeOrder(
                ID,
                STUDENT,
                ChargePurpose.seat(new SeatId(SEAT)),
                "A lesson",
                eur(100_00),
                null,
                new SplitRule.Workspace(TEACHER),
                List.of(SEAT),
                true,
                new ReturnPages("https://example.test/yes", "https://example.test/no"));
    }
}
