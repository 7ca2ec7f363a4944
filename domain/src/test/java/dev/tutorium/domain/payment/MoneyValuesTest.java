package dev.tutorium.domain.payment;

import static dev.tutorium.domain.payment.Sample.NOON;
import static dev.tutorium.domain.payment.Sample.POLICY;
import static dev.tutorium.domain.payment.Sample.STUDENT;
import static dev.tutorium.domain.payment.Sample.TEACHER;
import static dev.tutorium.domain.payment.Sample.WHY;
import static dev.tutorium.domain.payment.Sample.eur;
import static dev.tutorium.domain.payment.Sample.module;
import static dev.tutorium.domain.payment.Sample.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.payment.LedgerAccount.Kind;
import dev.tutorium.domain.payment.PaymentPolicy.CommissionTier;
import dev.tutorium.domain.payment.PaymentPolicy.Fee;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class MoneyValuesTest {

    @Test
    void a_portion_never_has_more_than_its_amount_and_holds_no_more_than_it_has() {
        new Portion(module(1), eur(10), eur(4), eur(6), eur(4), Portion.State.PENDING, null);
        requireNone(() -> new Portion(module(1), eur(10), eur(4), eur(7), eur(0), Portion.State.PENDING, null));
        requireNone(() -> new Portion(module(1), eur(10), eur(4), eur(0), eur(5), Portion.State.PENDING, null));
        requireNone(() -> new Portion(module(1), eur(10), eur(4), eur(0), eur(-1), Portion.State.PENDING, null));
        requireNone(() -> new Portion(module(1), eur(10), eur(4), eur(-1), eur(0), Portion.State.PENDING, null));
        requireNone(() -> new Portion(module(1), eur(10), eur(-1), eur(0), eur(0), Portion.State.PENDING, null));
    }

    @Test
    void exactly_a_pending_portion_has_no_time_to_become_available() {
        requireNone(() -> new Portion(module(1), eur(1), eur(1), eur(0), eur(0), Portion.State.PENDING, NOON));
        requireNone(() -> new Portion(module(1), eur(1), eur(1), eur(0), eur(0), Portion.State.EARNED, null));
    }

    @Test
    void exactly_the_platform_is_paid_without_an_account() {
        requireNone(() -> new Payee(ShareRole.PLATFORM, TEACHER));
        requireNone(() -> new Payee(ShareRole.TEACHER, null));
    }

    @Test
    void exactly_personal_accounts_have_an_owner() {
        requireNone(() -> LedgerAccount.of(Kind.WALLET));
        requireNone(() -> LedgerAccount.of(Kind.WITHHELD, TEACHER));
    }

    @Test
    void what_the_platform_has_or_has_spent_is_told_by_debits() {
        assertThat(Stream.of(Kind.values()).filter(Kind::isDebit))
                .containsExactly(Kind.PROCESSOR_CLEARING, Kind.PROCESSOR_FEES, Kind.DISCOUNTS, Kind.WITHHELD);
        assertThat(Stream.of(Kind.values()).filter(Kind::isPersonal))
                .containsExactly(
                        Kind.PAYABLE_PENDING,
                        Kind.PAYABLE_AVAILABLE,
                        Kind.PAYOUT_IN_TRANSIT,
                        Kind.HELD_FOR_DISPUTE,
                        Kind.WALLET);
    }

    @Test
    void a_charge_is_for_something_and_its_shares_are_all_of_it() {
        var terms = paid(eur(10_00), 1).terms();
        requireNone(() -> order(List.of()));
        requireNone(() -> terms(terms, eur(9_99)));
        requireNone(() -> Charge.open(free(), POLICY, NOON));
    }

    @Test
    void the_parts_of_a_split_are_all_of_it_and_none_is_below_zero() {
        requireNone(() -> new Split(eur(10), List.of(new Split.Part(Payee.platform(), eur(9))), eur(0), WHY));
        requireNone(() -> new Split(
                eur(10),
                List.of(new Split.Part(Payee.platform(), eur(11)), new Split.Part(Payee.teacher(TEACHER), eur(-1))),
                eur(0),
                WHY));
    }

    @Test
    void a_share_gives_no_more_than_is_free() {
        var share = paid(eur(10_00), 2).shares().getFirst();
        assertThat(share.take(eur(7_00))).hasSize(2);
        requireNone(() -> share.take(eur(7_01)));
        assertThat(share.take(List.of(module(2)))).containsExactly(new Share.Taken(module(2), eur(3_50), false));
    }

    @Test
    void a_share_gives_from_what_is_not_delivered_first_whichever_it_is() {
        var last = (Charge.Paid)
                paid(eur(10_00), 2).earn(module(2), NOON, POLICY.escrowHold()).state();
        assertThat(last.shares().getFirst().take(eur(1_00)))
                .containsExactly(new Share.Taken(module(1), eur(1_00), false));
    }

    @Test
    void of_what_is_nothing_nothing_is_taken() {
        var paid = Sample.paid(1, eur(3), 2, new SplitRule.Marketplace(TEACHER, eur(0)));
        var refunded = (Charge.Paid) Sample.state(paid.refundUndelivered(Sample.refund(1), List.of(module(1)), NOON));
        assertThat(refunded.refunds().getFirst().parts())
                .containsExactly(new Refund.Part(Payee.teacher(TEACHER), module(1), eur(1), false));
    }

    @Test
    void nothing_is_divided_by_nothing_and_no_debt_is_divided() {
        requireNone(() -> Proportion.byWeight(eur(1), List.of(0L, 0L)));
        requireNone(() -> Proportion.byWeight(eur(-1), List.of(1L)));
        assertThat(Proportion.byWeight(eur(0), List.of(1L, 2L))).containsExactly(eur(0), eur(0));
    }

    @Test
    void a_policy_of_impossible_figures_is_none() {
        requireNone(() -> new Fee(-1, BigDecimal.ZERO, null));
        requireNone(() -> new Fee(10_001, BigDecimal.ZERO, null));
        requireNone(() -> new Fee(0, new BigDecimal("-0.01"), null));
        requireNone(() -> new Fee(0, new BigDecimal("1.00"), new BigDecimal("0.99")));
        new Fee(10_000, BigDecimal.ONE, BigDecimal.ONE);
        requireNone(() -> new CommissionTier(null, -1));
        requireNone(() -> with(List.of(7_000, 1_500, 1_500), List.of()));
        requireNone(() -> with(List.of(7_000, 1_500, 1_500), List.of(new CommissionTier(BigDecimal.ONE, 10))));
        requireNone(() -> with(List.of(8_500, 1_500), POLICY.marketplace()));
        requireNone(() -> with(List.of(10_500, -500, 0), POLICY.marketplace()));
        with(List.of(10_000, 0, 0), POLICY.marketplace());
    }

    @Test
    void the_standard_figures_are_those_of_the_rules() {
        assertThat(PaymentPolicy.standard())
                .isEqualTo(new PaymentPolicy(
                        List.of(7_000, 1_500, 1_500),
                        List.of(8_500, 1_500),
                        new Fee(0, BigDecimal.ZERO, null),
                        List.of(
                                new CommissionTier(new BigDecimal("1000.00"), 2_000),
                                new CommissionTier(new BigDecimal("5000.00"), 1_500),
                                new CommissionTier(null, 1_000)),
                        Duration.ofDays(2),
                        Duration.ofMinutes(31),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(1),
                        new BigDecimal("20.00"),
                        new PackagePolicy(Duration.ofDays(180), List.of(Duration.ofDays(30), Duration.ofDays(7)))));
        assertThat(PackagePolicy.standard()).isEqualTo(PaymentPolicy.standard().packages());
    }

    @Test
    void a_percentage_is_written_with_two_decimals() {
        assertThat(Explanation.percent("x", 1_505).value()).isEqualTo("15.05 %");
        assertThat(Explanation.percent("x", 5).value()).isEqualTo("0.05 %");
    }

    @Test
    void a_purpose_names_what_is_paid_for() {
        var id = new UUID(3, 3);
        assertThat(ChargePurpose.enrollment(new EnrollmentId(id)))
                .isEqualTo(new ChargePurpose(ChargePurpose.Kind.ENROLLMENT, id));
        assertThat(ChargePurpose.packageOf(new CreditPackageId(id)))
                .isEqualTo(new ChargePurpose(ChargePurpose.Kind.PACKAGE, id));
    }

    @Test
    void every_movement_is_posted_under_a_key_of_its_own() {
        var paid = paid(eur(10_00), 1);
        var payout = Payout.propose(new PayoutId(new UUID(0, 5)), TEACHER, eur(20_00), NOON)
                .state();
        var first = Sample.state(payout.approve("admin", eur(20_00), true, NOON));
        var failed = first.failed("no", NOON).state();
        var second = Sample.state(failed.approve("admin", eur(20_00), true, NOON));
        var release = new Charge.Release(Payee.teacher(TEACHER), module(1), eur(7_00));
        var dispute = Sample.dispute(1, eur(10_00));
        var disputed = Sample.opened(paid, dispute);
        var charge = "00000000-0000-0001-0000-000000000001";
        assertThat(Stream.of(
                        JournalEntry.paid(paid, eur(0)),
                        JournalEntry.released(paid.id(), release, NOON),
                        JournalEntry.lapsed(new CreditPackageId(new UUID(0, 7)), paid.id(), List.of(release), NOON),
                        JournalEntry.disputed(
                                paid, disputed, disputed.disputes().getFirst(), NOON),
                        JournalEntry.compensated("seat:1", TEACHER, STUDENT, eur(5_00), NOON),
                        JournalEntry.payoutApproved(first, NOON),
                        JournalEntry.payoutReturned(first, NOON),
                        JournalEntry.payoutApproved(second, NOON),
                        JournalEntry.payoutPaid(second, NOON)))
                .extracting(JournalEntry::key, JournalEntry::what)
                .containsExactly(
                        tuple("charge:" + charge + ":paid", "payment"),
                        tuple("release:" + charge + ":" + TEACHER.value() + ":" + module(1), "release"),
                        tuple("lapse:00000000-0000-0000-0000-000000000007", "lapse"),
                        tuple("dispute:dp_1:opened", "dispute opened"),
                        tuple("compensation:seat:1", "compensation"),
                        tuple("payout:00000000-0000-0000-0000-000000000005:approved:1", "payout approved"),
                        tuple("payout:00000000-0000-0000-0000-000000000005:returned:1", "payout returned"),
                        tuple("payout:00000000-0000-0000-0000-000000000005:approved:2", "payout approved"),
                        tuple("payout:00000000-0000-0000-0000-000000000005:paid", "payout"));
    }

    private static Tuple tuple(String key, String what) {
        return Tuple.tuple(key, what);
    }

    private static void requireNone(ThrowingCallable value) {
        assertThatThrownBy(value).isInstanceOf(IllegalArgumentException.class);
    }

    private static ChargeOrder free() {
        return order(eur(0), List.of(module(1)));
    }

    private static ChargeOrder order(List<UUID> deliverables) {
        return order(eur(10_00), deliverables);
    }

    private static ChargeOrder order(Money price, List<UUID> deliverables) {
        var sample = paid(eur(10_00), 1).terms();
        return new ChargeOrder(
                sample.id(),
                STUDENT,
                sample.purpose(),
                "Logic",
                price,
                null,
                new SplitRule.Workspace(TEACHER),
                deliverables,
                false,
                sample.pages());
    }

    private static ChargeTerms terms(ChargeTerms of, Money amount) {
        return new ChargeTerms(
                of.id(),
                of.payer(),
                of.purpose(),
                of.description(),
                amount,
                false,
                of.pages(),
                of.shares(),
                of.absorbed(),
                of.why(),
                of.createdAt(),
                of.expiresAt());
    }

    private static PaymentPolicy with(List<Integer> course, List<CommissionTier> marketplace) {
        return new PaymentPolicy(
                course,
                POLICY.ownCourse(),
                Fee.none(),
                marketplace,
                POLICY.escrowHold(),
                POLICY.checkoutLife(),
                POLICY.checkoutSilence(),
                POLICY.answerPatience(),
                POLICY.minimumPayout(),
                POLICY.packages());
    }
}
