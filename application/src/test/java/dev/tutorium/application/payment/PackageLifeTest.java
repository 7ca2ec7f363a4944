package dev.tutorium.application.payment;

import static dev.tutorium.application.payment.MoneyBox.STUDENT;
import static dev.tutorium.application.payment.MoneyBox.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.payment.port.CreditPackagesInMemory;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CreditId;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargeOrder;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.CreditEvent;
import dev.tutorium.domain.payment.CreditPackage;
import dev.tutorium.domain.payment.CreditRefusal;
import dev.tutorium.domain.payment.Dispute;
import dev.tutorium.domain.payment.PackageOrder;
import dev.tutorium.domain.payment.PaymentEvent.ChargePaid;
import dev.tutorium.domain.payment.PaymentEvent.DisputeWon;
import dev.tutorium.domain.payment.PaymentEvent.GoesBack;
import dev.tutorium.domain.payment.PaymentEvent.RefundRequested;
import dev.tutorium.domain.payment.ReturnPages;
import dev.tutorium.domain.payment.SplitRule;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PackageLifeTest {

    private static final ServiceId SERVICE = new ServiceId(new UUID(9, 1));
    private static final SeatId SEAT = new SeatId(new UUID(8, 1));

    private final MoneyBox box = new MoneyBox();
    private final CreditPackagesInMemory packages = new CreditPackagesInMemory();
    private final CreditMoney money = new CreditMoney(box.charges, box.ledger, box.transactions, box.ids, box.policy);
    private final PackageOpening opening = new PackageOpening(packages, box.transactions, box.policy);
    private final CreditRevoking revoking = new CreditRevoking(packages, box.charges, box.transactions, box::now);
    private final CreditSettling settling = new CreditSettling(money, revoking);
    private final HeldCreditRefunding waiting = new HeldCreditRefunding(packages, money);
    private final PackageExpiry expiry = new PackageExpiry(packages, box.transactions, box::now, box.policy);

    @Test
    void a_package_is_bought_once_when_its_charge_is_paid_however_often_that_is_told() {
        var order = ordered(100_01, 3);
        var paid = pay(order);
        opening.react(paid);
        opening.react(paid);
        var lot = packages.find(order.id()).orElseThrow();
        assertThat(lot.expiresAt()).isEqualTo(paid.at().plus(Duration.ofDays(180)));
        assertThat(packages.takeEvents()).hasSize(1);
    }

    @Test
    void money_of_another_purpose_opens_no_package() {
        box.paid(100_00);
        box.published(ChargePaid.class).forEach(opening::react);
        assertThat(packages.all()).isEmpty();
    }

    @Test
    void a_used_credit_earns_what_it_cost_after_the_hold() {
        var lot = bought(100_01, 3);
        step(lot, each -> each.reserve(SEAT, box.now()));
        step(lot, each -> each.use(SEAT, box.now()));
        box.pass(Duration.ofDays(2));
        box.release.run();
        assertThat(box.available(TEACHER)).isEqualTo(33_33);
        assertThat(box.pending(TEACHER)).isEqualTo(66_68);
    }

    @Test
    void unused_credits_are_paid_back_for_what_they_cost_each_once() {
        var lot = bought(100_01, 3);
        var refunded = step(lot, each -> each.refund(2, box.now()));
        refunded.forEach(settling::react);
        box.published(RefundRequested.class).forEach(box.refunds::react);
        assertThat(box.pending(TEACHER)).isEqualTo(33_33);
        assertThat(box.paidCharge(charge(lot)).refunds())
                .extracting(refund -> refund.amount().minor())
                .containsExactly(66_68L);
    }

    @Test
    void what_a_dispute_holds_is_paid_back_when_the_bank_has_decided() {
        var lot = bought(100_00, 2);
        var opened = new Dispute(
                "dp_1", Money.of(100_00, "EUR"), Money.of(0, "EUR"), "fraudulent", box.now(), new Dispute.Opened());
        box.disputing.settleKnown(charge(lot), opened);
        step(lot, each -> each.refund(1, box.now()));
        assertThat(box.paidCharge(charge(lot)).refunds()).isEmpty();
        box.disputing.settleKnown(
                charge(lot),
                new Dispute(
                        "dp_1", opened.amount(), opened.fee(), opened.reason(), box.now(), new Dispute.Won(box.now())));
        box.published(DisputeWon.class).forEach(waiting::react);
        assertThat(box.paidCharge(charge(lot)).refunds())
                .extracting(refund -> refund.amount().minor())
                .containsExactly(50_00L);
    }

    @Test
    void a_package_is_reminded_of_twice_and_then_what_is_free_lapses_to_those_who_earn() {
        var lot = bought(100_01, 3);
        step(lot, each -> each.reserve(SEAT, box.now()));
        box.pass(Duration.ofDays(150));
        assertThat(sweep())
                .hasOnlyElementsOfType(CreditEvent.PackageExpiring.class)
                .hasSize(1);
        assertThat(sweep()).isEmpty();
        box.pass(Duration.ofDays(23));
        assertThat(sweep())
                .hasOnlyElementsOfType(CreditEvent.PackageExpiring.class)
                .hasSize(1);
        box.pass(Duration.ofDays(7));
        assertThat(sweep())
                .hasOnlyElementsOfType(CreditEvent.PackageLapsed.class)
                .hasSize(1);
        assertThat(sweep()).isEmpty();
        assertThat(box.available(TEACHER)).isEqualTo(66_68);
        step(lot, each -> each.giveBack(SEAT, box.now()));
        assertThat(box.paidCharge(charge(lot)).refunds())
                .extracting(refund -> refund.amount().minor())
                .containsExactly(33_33L);
    }

    @Test
    void a_granted_refund_takes_the_unused_credits_that_it_pays_for_and_explains_it() {
        var lot = bought(100_00, 5);
        step(lot, each -> each.reserve(SEAT, box.now()));
        grant(lot, 45_00L);
        var revoked = (CreditEvent.CreditsRevoked) follow().getFirst();
        assertThat(revoked.revoked())
                .containsExactly(lot.credits().get(3).id(), lot.credits().get(4).id());
        assertThat(revoked.why())
                .isEqualTo("price 100.00 EUR, refunded 45.00 EUR, lost to disputes 0.00 EUR, left 55.00 EUR");
        assertThat(packages.find(lot.id()).orElseThrow().free()).isEqualTo(2);
        box.published(GoesBack.class).forEach(revoking::react);
        assertThat(follow()).isEmpty();
    }

    @Test
    void a_small_refund_takes_no_credit() {
        var lot = bought(100_00, 5);
        grant(lot, 5_00L);
        assertThat(follow()).isEmpty();
    }

    @Test
    void of_what_was_refunded_whole_a_reserved_credit_is_revoked_when_it_comes_back() {
        var lot = bought(100_00, 2);
        step(lot, each -> each.reserve(SEAT, box.now()));
        grant(lot, null);
        follow();
        assertThat(packages.find(lot.id()).orElseThrow().creditOf(SEAT)).isPresent();
        step(lot, each -> each.giveBack(SEAT, box.now()));
        assertThat(packages.takeEvents()).singleElement().isInstanceOf(CreditEvent.CreditsRevoked.class);
        assertThat(packages.find(lot.id()).orElseThrow().free()).isZero();
    }

    @Test
    void a_lost_dispute_revokes_what_it_took_and_an_open_or_won_one_nothing() {
        var lot = bought(100_00, 5);
        decide(lot, new Dispute.Won(box.now()), "dp_1", 100_00);
        assertThat(follow()).isEmpty();
        decide(lot, new Dispute.Lost(box.now()), "dp_2", 40_00);
        assertThat(follow()).singleElement().isInstanceOfSatisfying(CreditEvent.CreditsRevoked.class, revoked -> {
            assertThat(revoked.revoked()).hasSize(2);
            assertThat(revoked.why()).contains("lost to disputes 40.00 EUR");
        });
    }

    @Test
    void while_a_dispute_holds_what_is_left_nobody_knows_that_it_is_gone() {
        var lot = bought(100_00, 5);
        step(lot, each -> each.reserve(SEAT, box.now()));
        var all = Money.of(100_00, "EUR");
        box.disputing.settleKnown(
                charge(lot), new Dispute("dp_1", all, Money.of(0, "EUR"), "fraud", box.now(), new Dispute.Opened()));
        step(lot, each -> each.giveBack(SEAT, box.now()));
        assertThat(packages.takeEvents()).isEmpty();
        assertThat(packages.find(lot.id()).orElseThrow().free()).isEqualTo(5);
    }

    @Test
    void what_went_back_before_the_package_was_known_to_be_bought_is_revoked_then() {
        var order = ordered(100_00, 2);
        var paid = pay(order);
        box.desk.byAdmin(MoneyBox.ADMIN, charge(order), new RefundDesk.Grant(50_00L, "sorry"));
        box.published(GoesBack.class).forEach(revoking::react);
        assertThat(packages.find(order.id())).isEmpty();
        opening.react(paid);
        follow();
        assertThat(packages.find(order.id()).orElseThrow().free()).isEqualTo(1);
    }

    private void grant(CreditPackage lot, @Nullable Long minor) {
        assertThat(box.desk
                        .byAdmin(MoneyBox.ADMIN, charge(lot), new RefundDesk.Grant(minor, "sorry"))
                        .isAccepted())
                .isTrue();
        box.published(GoesBack.class).forEach(revoking::react);
    }

    private void decide(CreditPackage lot, Dispute.Decided decided, String reference, long minor) {
        var amount = Money.of(minor, "EUR");
        box.disputing.settleKnown(
                charge(lot), new Dispute(reference, amount, Money.of(0, "EUR"), "fraud", box.now(), decided));
        box.published(GoesBack.class).forEach(revoking::react);
    }

    @Test
    void what_cost_nothing_moves_no_money() {
        var order = order(null, 1);
        packages.order(order);
        packages.record(order.bought(box.now(), box.policy.packages()));
        var lot = packages.find(order.id()).orElseThrow();
        step(lot, each -> each.refund(1, box.now()));
        assertThat(box.balances().values()).containsOnly(0L);
    }

    private CreditPackage bought(long price, int count) {
        var order = ordered(price, count);
        opening.react(pay(order));
        packages.takeEvents();
        return packages.find(order.id()).orElseThrow();
    }

    private PackageOrder ordered(long price, int count) {
        var charge = new ChargeId(box.ids.next());
        var order = order(charge, count);
        var sold = new ChargeOrder(
                charge,
                STUDENT,
                ChargePurpose.packageOf(order.id()),
                "Three lessons",
                Money.of(price, "EUR"),
                null,
                new SplitRule.Workspace(TEACHER),
                order.deliverables(),
                false,
                new ReturnPages("https://example.test/yes", "https://example.test/no"));
        box.charges.record(Charge.open(sold, box.policy, box.now()));
        packages.order(order);
        return order;
    }

    private PackageOrder order(@Nullable ChargeId charge, int count) {
        var credits =
                Stream.generate(() -> new CreditId(box.ids.next())).limit(count).toList();
        var id = new CreditPackageId(box.ids.next());
        return new PackageOrder(id, STUDENT, TEACHER, SERVICE, credits, charge, box.now());
    }

    private ChargePaid pay(PackageOrder order) {
        var charge = charge(order);
        box.checkouts.open(charge);
        box.cards.pay(box.checkout(charge).reference());
        box.charging.settle(charge, box.status(charge));
        return box.published(ChargePaid.class).getFirst();
    }

    /** Takes the step, and what follows. */
    private List<CreditEvent> step(
            CreditPackage lot, Function<CreditPackage, Outcome<Change<CreditPackage>, CreditRefusal>> step) {
        packages.record(step.apply(packages.find(lot.id()).orElseThrow())
                .orThrow(refusal -> new IllegalStateException(refusal.toString())));
        return follow();
    }

    private List<CreditEvent> sweep() {
        expiry.run();
        return follow();
    }

    private List<CreditEvent> follow() {
        var events = packages.takeEvents().stream().map(CreditEvent.class::cast).toList();
        events.forEach(settling::react);
        return events;
    }

    private static ChargeId charge(CreditPackage lot) {
        return charge(lot.order());
    }

    private static ChargeId charge(PackageOrder order) {
        return Objects.requireNonNull(order.charge());
    }
}
