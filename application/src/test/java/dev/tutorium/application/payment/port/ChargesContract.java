package dev.tutorium.application.payment.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargeOrder;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.Checkout;
import dev.tutorium.domain.payment.Discount;
import dev.tutorium.domain.payment.Dispute;
import dev.tutorium.domain.payment.Explanation;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.ReturnPages;
import dev.tutorium.domain.payment.SplitRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of charges does. */
public abstract class ChargesContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PaymentPolicy POLICY = PaymentPolicy.standard();
    private static final Duration HOLD = POLICY.escrowHold();

    protected abstract Charges charges();

    protected abstract Transactions transactions();

    /** An account that the store knows. */
    protected abstract AccountId account();

    @Test
    void every_state_reads_as_it_was_stored() {
        var open = (Charge.Open) stored(charge(NOON));
        roundTrip(open.opened(new Checkout("cs_1", "https://pay.test/cs_1")));
        roundTrip(stored(charge(NOON)).authorised("pi_1", NOON));
        roundTrip(((Charge.Authorised) roundTrip(stored(charge(NOON)).authorised("pi_1", NOON))).capture(NOON));
        roundTrip(stored(charge(NOON)).paid("pi_1", NOON));
        roundTrip(((Charge.Authorised) roundTrip(stored(charge(NOON)).authorised("pi_1", NOON))).voided(NOON));
        roundTrip(stored(charge(NOON)).expired(NOON));
        roundTrip(((Charge.Open) stored(charge(NOON)))
                .opened(new Checkout("cs_3", "https://pay.test/cs_3"))
                .state()
                .expired(NOON));
        roundTrip(((Charge.Open) roundTrip(
                        ((Charge.Open) stored(charge(NOON))).opened(new Checkout("cs_2", "https://pay.test/cs_2"))))
                .abandon(NOON));
        roundTrip(((Charge.Open) stored(charge(NOON))).failed("no", NOON));
    }

    @Test
    void shares_and_refunds_read_as_they_were_stored() {
        var paid = (Charge.Paid) roundTrip(stored(charge(NOON)).paid("pi_1", NOON));
        var earned = (Charge.Paid) roundTrip(
                paid.earn(paid.shares().getFirst().portions().getFirst().deliverable(), NOON, HOLD));
        var released = (Charge.Paid) roundTrip(earned.release(NOON.plus(HOLD)));
        var first = new RefundId(UUID.randomUUID());
        var refunded = (Charge.Paid) roundTrip(refund(released, first, 91_00));
        var completed = (Charge.Paid) roundTrip(refunded.refundCompleted(first, "re_1", NOON));
        var second = new RefundId(UUID.randomUUID());
        var again = (Charge.Paid) roundTrip(refund(completed, second, 1));
        var declined = (Charge.Paid) roundTrip(again.refundDeclined(second, "no", NOON));
        var returned = (Charge.Paid) roundTrip(declined.refundReturned(first, "re_1", "card closed", NOON));
        roundTrip(returned.refundMade("re_" + UUID.randomUUID(), Money.of(50_00, "EUR"), NOON));
        assertThat(charges().findByRefund(second)).contains(paid.id());
        assertThat(charges().findByRefund(new RefundId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void refunds_that_one_by_hand_replaces_or_lowers_read_as_they_were_stored() {
        var paid = (Charge.Paid) roundTrip(stored(charge(NOON)).paid("pi_1", NOON));
        var small = new RefundId(UUID.randomUUID());
        var large = new RefundId(UUID.randomUUID());
        var owing = (Charge.Paid) roundTrip(refund((Charge.Paid) roundTrip(refund(paid, small, 10_00)), large, 80_00));
        var made = (Charge.Paid) roundTrip(owing.refundMade("re_" + UUID.randomUUID(), Money.of(30_00, "EUR"), NOON));
        assertThat(made.findRefund(small).orElseThrow().isOwed()).isFalse();
        assertThat(made.findRefund(large).orElseThrow().amount())
                .isEqualTo(paid.left().minus(Money.of(30_00, "EUR")));
        roundTrip(made.refundCompleted(small, "re_late", NOON));
    }

    @Test
    void disputes_read_as_they_were_stored() {
        var paid = (Charge.Paid) roundTrip(stored(charge(NOON)).paid("pi_1", NOON));
        var later = dispute(NOON.plusSeconds(1), 20_01);
        var earlier = dispute(NOON, 30_00);
        var one = (Charge.Paid) roundTrip(paid.disputeOpened(later, NOON));
        var both = (Charge.Paid) roundTrip(one.disputeOpened(earlier, NOON));
        assertThat(both.disputes()).containsExactly(earlier, later);
        var lost = (Charge.Paid)
                roundTrip(both.disputeDecided(later.reference(), new Dispute.Lost(NOON.plusSeconds(9)), NOON));
        var cancelled = (Charge.Paid) roundTrip(lost.cancel(
                        new RefundId(UUID.randomUUID()),
                        Money.of(70_00, "EUR"),
                        Explanation.of("test", "a tier"),
                        POLICY,
                        NOON)
                .orThrow(no -> new IllegalStateException(no.toString())));
        assertThat(cancelled.owed().isPositive()).isTrue();
        roundTrip(cancelled.disputeDecided(earlier.reference(), new Dispute.Won(NOON.plusSeconds(8)), NOON));
    }

    @Test
    void a_change_of_an_old_state_is_stale() {
        var open = stored(charge(NOON));
        record(open.paid("pi_1", NOON));
        assertThatThrownBy(() -> record(open.expired(NOON))).isInstanceOf(Stale.class);
        assertThat(charges().get(open.id())).isInstanceOf(Charge.Paid.class);
    }

    @Test
    void what_is_not_there_is_missing() {
        var unknown = new ChargeId(UUID.randomUUID());
        assertThat(charges().find(unknown)).isEmpty();
        assertThatThrownBy(() -> charges().get(unknown)).isInstanceOf(Missing.class);
    }

    @Test
    void the_latest_charge_of_a_purpose_is_found() {
        var first = charge(NOON);
        var purpose = first.state().terms().purpose();
        stored(first);
        var later = Charge.open(order(new ChargeId(UUID.randomUUID()), purpose), POLICY, NOON.plusSeconds(1));
        record(later);
        assertThat(transactions()
                        .inTransaction(
                                () -> charges().findLatestForUpdate(purpose).orElseThrow())
                        .id())
                .isEqualTo(later.state().id());
    }

    @Test
    void sweeps_find_what_waits_and_nothing_else() {
        var early = NOON.minus(Duration.ofDays(1_000));
        var unopened = stored(charge(early));
        var opened = stored(charge(early));
        record(((Charge.Open) opened).opened(new Checkout("cs_1", "https://pay.test/cs_1")));
        var abandoned = stored(charge(early));
        record(((Charge.Open) abandoned).opened(new Checkout("cs_2", "https://pay.test/cs_2")));
        record(((Charge.Open) charges().get(abandoned.id())).abandon(early));
        var reserved = stored(charge(early));
        record(reserved.authorised("pi_1", early));
        record(((Charge.Authorised) charges().get(reserved.id())).capture(early));
        var paid = stored(charge(early));
        record(paid.paid("pi_1", early));
        var refund = new RefundId(UUID.randomUUID());
        record(refund((Charge.Paid) charges().get(paid.id()), refund, 10_00));

        var after = early.plusSeconds(1);
        assertThat(charges().unopened(after, 9)).containsExactly(unopened.id());
        assertThat(charges().unopened(early, 9)).isEmpty();
        assertThat(charges().unanswered(after, 9)).containsExactly(opened.id());
        assertThat(charges().unclosed(after, 9)).containsExactly(abandoned.id());
        assertThat(charges().unclosed(early, 9)).isEmpty();
        record(charges().get(abandoned.id()).expired(NOON));
        assertThat(charges().unclosed(after, 9)).isEmpty();
        assertThat(charges().uncollected(after, 9)).containsExactly(reserved.id());
        assertThat(charges().unsettledRefunds(after, 9)).containsExactly(refund);
        assertThat(charges().unsettledRefunds(early, 9)).isEmpty();
    }

    @Test
    void portions_mature_once() {
        var early = NOON.minus(Duration.ofDays(2_000));
        var open = stored(charge(early));
        record(open.paid("pi_1", early));
        var paid = (Charge.Paid) charges().get(open.id());
        record(paid.earnRest(early, HOLD));
        assertThat(charges().maturing(early.plus(HOLD).minusNanos(1_000), 9)).isEmpty();
        assertThat(charges().maturing(early.plus(HOLD), 9)).containsExactly(open.id());
        var dispute = dispute(early, 95_01);
        record(((Charge.Paid) charges().get(open.id())).disputeOpened(dispute, early));
        assertThat(charges().maturing(early.plus(HOLD), 9)).isEmpty();
        record(((Charge.Paid) charges().get(open.id()))
                .disputeDecided(dispute.reference(), new Dispute.Won(early), early));
        assertThat(charges().maturing(early.plus(HOLD), 9)).containsExactly(open.id());
        record(((Charge.Paid) charges().get(open.id())).release(early.plus(HOLD)));
        assertThat(charges().maturing(early.plus(HOLD), 9)).isEmpty();
    }

    private Charge roundTrip(Change<Charge> change) {
        record(change);
        var read = charges().get(change.state().id());
        assertThat(read.version()).isEqualTo(change.state().version() + 1);
        assertThat(read).usingRecursiveComparison().ignoringFields("version").isEqualTo(change.state());
        return read;
    }

    private Change<Charge> charge(Instant now) {
        var purpose = new ChargePurpose(ChargePurpose.Kind.ENROLLMENT, UUID.randomUUID());
        return Charge.open(order(new ChargeId(UUID.randomUUID()), purpose), POLICY, now);
    }

    private ChargeOrder order(ChargeId id, ChargePurpose purpose) {
        return new ChargeOrder(
                id,
                account(),
                purpose,
                "Logic & proof",
                Money.of(100_01, "EUR"),
                new Discount(Money.of(5_00, "EUR"), Discount.Bearer.PLATFORM),
                new SplitRule.Course(account(), account()),
                List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()),
                true,
                new ReturnPages("https://example.test/yes", "https://example.test/no"));
    }

    private static Change<Charge> refund(Charge.Paid paid, RefundId id, long minor) {
        return paid.refund(
                        id,
                        Money.of(minor, "EUR"),
                        Explanation.of("test", "a tier"),
                        NOON.minus(Duration.ofDays(1_000)))
                .orThrow(no -> new IllegalStateException(no.toString()));
    }

    private static Dispute dispute(Instant opened, long minor) {
        return new Dispute(
                "dp_" + UUID.randomUUID(),
                Money.of(minor, "EUR"),
                Money.of(15_00, "EUR"),
                "product_not_received",
                opened,
                new Dispute.Opened());
    }

    private Charge stored(Change<Charge> change) {
        record(change);
        return charges().get(change.state().id());
    }

    private void record(Change<Charge> change) {
        transactions().inTransaction(() -> charges().record(change));
    }
}
