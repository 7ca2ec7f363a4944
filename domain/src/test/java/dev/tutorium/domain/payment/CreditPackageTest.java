package dev.tutorium.domain.payment;

import static dev.tutorium.domain.kernel.ForAll.forAll;
import static dev.tutorium.domain.payment.Sample.NOON;
import static dev.tutorium.domain.payment.Sample.POLICY;
import static dev.tutorium.domain.payment.Sample.STUDENT;
import static dev.tutorium.domain.payment.Sample.TEACHER;
import static dev.tutorium.domain.payment.Sample.accepted;
import static dev.tutorium.domain.payment.Sample.dispute;
import static dev.tutorium.domain.payment.Sample.eur;
import static dev.tutorium.domain.payment.Sample.module;
import static dev.tutorium.domain.payment.Sample.opened;
import static dev.tutorium.domain.payment.Sample.refund;
import static dev.tutorium.domain.payment.Sample.state;
import static dev.tutorium.domain.payment.Sample.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CreditId;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.payment.LedgerAccount.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CreditPackageTest {

    private static final PackagePolicy PACKAGES = POLICY.packages();
    private static final Instant END = NOON.plus(PACKAGES.life());
    private static final SeatId SEAT = seat(1);
    private static final ServiceId SERVICE = new ServiceId(new UUID(9, 1));

    @Test
    void a_package_has_a_credit_for_each_deliverable_of_its_charge_and_lives_180_days() {
        var change = order(charge(100_00, 3)).bought(NOON, PACKAGES);
        var lot = change.state();
        assertThat(lot.student()).isEqualTo(STUDENT);
        assertThat(lot.order().teacher()).isEqualTo(TEACHER);
        assertThat(lot.credits())
                .extracting(credit -> credit.id().value())
                .containsExactly(module(1), module(2), module(3));
        assertThat(lot.expiresAt()).isEqualTo(NOON.plus(Duration.ofDays(180)));
        assertThat(change.events())
                .containsExactly(new CreditEvent.PackageBought(lot.id(), STUDENT, TEACHER, 3, END, NOON));
    }

    @Test
    void a_credit_is_reserved_once_for_a_seat() {
        var lot = lot(1, 2);
        var change = accepted(lot.reserve(SEAT, NOON));
        assertThat(change.events()).containsExactly(new CreditEvent.CreditReserved(lot.id(), credit(1), SEAT, NOON));
        assertThat(change.state().free()).isEqualTo(1);
        assertThat(change.state().reserve(SEAT, END)).isEqualTo(Outcome.accepted(Change.of(change.state())));
    }

    @Test
    void without_a_free_credit_none_is_reserved() {
        var none = reserved(lot(1, 1), 1);
        assertThat(none.reserve(seat(2), NOON)).isEqualTo(Outcome.refused(new CreditRefusal.NoCreditLeft()));
    }

    @Test
    void credits_can_be_reserved_until_the_package_expires() {
        var lot = lot(1, 1);
        assertThat(lot.reserve(SEAT, END.minusNanos(1)).isAccepted()).isTrue();
        assertThat(lot.reserve(SEAT, END)).isEqualTo(Outcome.refused(new CreditRefusal.PackageExpired(END)));
    }

    @Test
    void the_credit_that_expires_first_is_spent_first() {
        var late = lot(1, 1, NOON.plusSeconds(1));
        var soon = lot(2, 2, NOON);
        var first = state(CreditPackage.spend(List.of(late, soon), seat(1), NOON));
        assertThat(first.id()).isEqualTo(soon.id());
        var second = state(CreditPackage.spend(List.of(late, first), seat(2), NOON));
        assertThat(second.id()).isEqualTo(soon.id());
        assertThat(state(CreditPackage.spend(List.of(late, second), seat(3), NOON))
                        .id())
                .isEqualTo(late.id());
        assertThat(state(CreditPackage.spend(List.of(late, soon), seat(1), END)).id())
                .isEqualTo(late.id());
        assertThat(CreditPackage.spend(List.of(soon), seat(1), END))
                .isEqualTo(Outcome.refused(new CreditRefusal.NoCreditLeft()));
    }

    @Test
    void of_two_packages_that_expire_together_always_the_same_is_spent() {
        var one = lot(1, 1);
        var two = lot(2, 1);
        assertThat(CreditPackage.spend(List.of(one, two), SEAT, NOON))
                .isEqualTo(CreditPackage.spend(List.of(two, one), SEAT, NOON));
    }

    @Test
    void a_credit_is_used_once_even_after_the_end() {
        var reserved = reserved(lot(1, 2), 1);
        var change = accepted(reserved.use(SEAT, END));
        assertThat(change.events())
                .containsExactly(new CreditEvent.CreditUsed(reserved.id(), reserved.charge(), credit(1), SEAT, END));
        var used = change.state();
        assertThat(used.use(SEAT, END)).isEqualTo(Outcome.accepted(Change.of(used)));
        assertThat(used.use(seat(2), END)).isEqualTo(Outcome.refused(new CreditRefusal.CreditNotReserved(seat(2))));
    }

    @Test
    void a_credit_given_back_is_free_again_in_the_same_package() {
        var lot = lot(1, 2);
        var change = accepted(reserved(lot, 1).giveBack(SEAT, END.minusNanos(1)));
        assertThat(change.state()).isEqualTo(lot);
        assertThat(change.events())
                .containsExactly(new CreditEvent.CreditReturned(lot.id(), credit(1), SEAT, END.minusNanos(1)));
        assertThat(lot.giveBack(SEAT, NOON)).isEqualTo(Outcome.refused(new CreditRefusal.CreditNotReserved(SEAT)));
    }

    @Test
    void a_credit_given_back_after_the_end_is_refunded() {
        var reserved = reserved(lot(1, 2), 1);
        var change = accepted(reserved.giveBack(SEAT, END));
        assertThat(change.events())
                .containsExactly(
                        new CreditEvent.CreditsRefunded(reserved.id(), reserved.charge(), List.of(credit(1)), END));
        assertThat(change.state().free()).isEqualTo(1);
    }

    @Test
    void a_used_credit_is_refunded_when_its_session_was_not_held_after_all() {
        var reserved = reserved(lot(1, 2), 1);
        var change = accepted(state(reserved.use(SEAT, NOON)).giveBack(SEAT, NOON));
        assertThat(change.events())
                .containsExactly(
                        new CreditEvent.CreditsRefunded(reserved.id(), reserved.charge(), List.of(credit(1)), NOON));
        assertThat(change.state().refunded()).containsExactly(module(1));
        assertThat(change.state().giveBack(SEAT, END))
                .isEqualTo(Outcome.refused(new CreditRefusal.CreditNotReserved(SEAT)));
    }

    @Test
    void a_package_holds_something() {
        assertThatThrownBy(() -> new PackageOrder(
                        new CreditPackageId(module(1)), STUDENT, TEACHER, SERVICE, List.of(), null, NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void free_credits_are_refunded_from_the_last_until_the_end() {
        var lot = reserved(lot(1, 4), 1);
        assertThat(lot.refund(4, NOON)).isEqualTo(Outcome.refused(new CreditRefusal.TooFewUnused(4, 3)));
        assertThat(lot.refund(0, NOON)).isEqualTo(Outcome.refused(new CreditRefusal.TooFewUnused(0, 3)));
        assertThat(lot.refund(1, END)).isEqualTo(Outcome.refused(new CreditRefusal.PackageExpired(END)));
        var change = accepted(lot.refund(2, END.minusNanos(1)));
        assertThat(change.events())
                .containsExactly(new CreditEvent.CreditsRefunded(
                        lot.id(), lot.charge(), List.of(credit(4), credit(3)), END.minusNanos(1)));
        assertThat(change.state().free()).isEqualTo(1);
        assertThat(accepted(change.state().refund(1, NOON)).state().free()).isZero();
    }

    @Test
    void reminders_go_out_30_and_7_days_before_the_end_each_once() {
        var lot = lot(1, 2);
        var first = END.minus(Duration.ofDays(30));
        var second = END.minus(Duration.ofDays(7));
        assertThat(lot.nextStep(PACKAGES)).contains(first);
        assertThat(lot.remind(PACKAGES, first.minusNanos(1))).isEqualTo(Change.of(lot));
        var once = lot.remind(PACKAGES, first);
        assertThat(once.events()).containsExactly(new CreditEvent.PackageExpiring(lot.id(), STUDENT, 2, END, first));
        assertThat(once.state().remind(PACKAGES, second.minusNanos(1)).events()).isEmpty();
        assertThat(once.state().nextStep(PACKAGES)).contains(second);
        var twice = once.state().remind(PACKAGES, second);
        assertThat(twice.events()).hasSize(1);
        assertThat(twice.state().remind(PACKAGES, second.plusSeconds(9)).events())
                .isEmpty();
        assertThat(twice.state().nextStep(PACKAGES)).contains(END);
    }

    @Test
    void reminders_that_were_missed_are_sent_as_one_and_none_after_the_end_or_without_a_free_credit() {
        var late = lot(1, 1).remind(PACKAGES, END.minusNanos(1));
        assertThat(late.events()).hasSize(1);
        assertThat(late.state().nextStep(PACKAGES)).contains(END);
        assertThat(lot(1, 1).remind(PACKAGES, END).events()).isEmpty();
        var none = reserved(lot(1, 1), 1);
        assertThat(none.remind(PACKAGES, END.minusNanos(1))).isEqualTo(Change.of(none));
        assertThat(none.nextStep(PACKAGES)).isEmpty();
        var returned = state(none.giveBack(SEAT, END.minusSeconds(1)));
        assertThat(returned.nextStep(PACKAGES)).contains(END.minus(Duration.ofDays(30)));
        assertThat(returned.remind(PACKAGES, END.minusSeconds(1)).events()).hasSize(1);
        assertThat(lot(1, 1).lapse(END).state().nextStep(PACKAGES)).isEmpty();
    }

    @Test
    void free_credits_lapse_at_the_end_and_reserved_ones_do_not() {
        var lot = reserved(lot(1, 3), 1);
        assertThat(lot.lapse(END.minusNanos(1))).isEqualTo(Change.of(lot));
        var lapsed = lot.lapse(END);
        assertThat(lapsed.events())
                .containsExactly(new CreditEvent.PackageLapsed(
                        lot.id(), lot.charge(), STUDENT, List.of(credit(2), credit(3)), END));
        assertThat(lapsed.state().lapse(END)).isEqualTo(Change.of(lapsed.state()));
        assertThat(lapsed.state().use(SEAT, END).isAccepted()).isTrue();
    }

    @Test
    void what_lapsed_is_earned_at_once_by_an_entry_of_its_own() {
        var books = new Books();
        var charge = charge(100_01, 3);
        books.post(JournalEntry.paid(charge, eur(0)));
        var lapsed = List.of(module(2), module(3));
        books.post(JournalEntry.lapsed(
                new CreditPackageId(new UUID(2, 1)), charge.id(), charge.lapsing(lapsed, END), END));
        var after = (Charge.Paid) charge.lapse(lapsed, END).state();
        assertThat(books.owed(Kind.PAYABLE_AVAILABLE, TEACHER)).isEqualTo(53_34);
        assertThat(books.owed(Kind.PAYABLE_PENDING, TEACHER)).isEqualTo(26_67);
        assertThat(after.due(END)).isEmpty();
        assertThat(after.lapsing(lapsed, END)).isEmpty();
        assertThat(after.lapse(lapsed, END)).isEqualTo(Change.of(after));
    }

    @Test
    void what_lapses_while_a_dispute_holds_it_follows_when_the_dispute_is_won() {
        var dispute = dispute(1, eur(10_00));
        var disputed = opened(charge(100_00, 2), dispute);
        var both = List.of(module(1), module(2));
        assertThat(disputed.lapsing(both, END))
                .extracting(Charge.Release::deliverable)
                .containsExactly(module(1));
        var lapsed = (Charge.Paid) disputed.lapse(both, END).state();
        assertThat(lapsed.due(END)).isEmpty();
        assertThat(won(lapsed, dispute).due(END))
                .extracting(Charge.Release::deliverable)
                .containsExactly(module(2));
    }

    @Test
    void a_refund_of_credits_that_a_dispute_holds_waits_for_the_bank() {
        var disputed = opened(charge(100_00, 2), dispute(1, eur(10_00)));
        assertThat(disputed.refundUndelivered(refund(1), List.of(module(2)), NOON))
                .isEqualTo(Outcome.refused(new PaymentRefusal.HeldForDispute(eur(50_00), eur(40_00))));
        assertThat(disputed.refundUndelivered(refund(1), List.of(module(1)), NOON)
                        .isAccepted())
                .isTrue();
    }

    @Test
    void credits_that_cost_nothing_give_nothing_back() {
        var charge = charge(1, 2);
        assertThat(charge.refundUndelivered(refund(1), List.of(module(1)), NOON))
                .isEqualTo(Outcome.accepted(Change.of(charge)));
    }

    @Test
    void a_reminder_as_long_as_the_life_is_no_policy() {
        assertThatThrownBy(() -> new PackagePolicy(Duration.ofDays(7), List.of(Duration.ofDays(7))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PackagePolicy(Duration.ofDays(7), List.of(Duration.ofDays(-1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new PackagePolicy(Duration.ofDays(7), List.of(Duration.ofDays(1), Duration.ofDays(6))).reminders())
                .containsExactly(Duration.ofDays(6), Duration.ofDays(1));
    }

    @Test
    void after_any_history_every_credit_was_earned_or_refunded_for_what_it_cost_to_the_cent() {
        forAll(400, random -> {
            var count = 1 + random.nextInt(12);
            var charge = charge(1 + random.nextLong(500_00), count);
            var lot = order(charge).bought(NOON, PACKAGES).state();
            var now = NOON;
            var waiting = new ArrayList<SeatId>();
            for (int step = 0; step < 40; step++) {
                now = now.plus(Duration.ofHours(random.nextInt(150)));
                var seat = seat(step);
                var change = switch (random.nextInt(4)) {
                    case 0, 1 -> lot.reserve(seat, now);
                    case 2 ->
                        waiting.isEmpty()
                                ? lot.reserve(seat, now)
                                : random.nextBoolean()
                                        ? lot.use(waiting.removeFirst(), now)
                                        : lot.giveBack(waiting.removeLast(), now);
                    default -> lot.refund(1 + random.nextInt(2), now);
                };
                if (change instanceof Outcome.Accepted<Change<CreditPackage>, CreditRefusal>(var done)) {
                    lot = done.state();
                    charge = followed(charge, done, step);
                    lot.creditOf(seat).ifPresent(_ -> waiting.add(seat));
                }
                assertThat(lot.credits()).hasSize(count);
            }
            for (var seat : waiting) {
                lot = state(lot.use(seat, END));
                charge = followed(charge, accepted(reservedBefore(lot, seat)), 99);
            }
            charge = followed(charge, lot.lapse(END.plus(Duration.ofDays(365))), 100);
            assertThat(charge.shares().stream().flatMap(share -> share.portions().stream()))
                    .allMatch(portion -> portion.state() != Portion.State.PENDING
                            || portion.left().isZero());
            var refunded = charge.refunds().stream()
                    .mapToLong(each -> each.amount().minor())
                    .sum();
            assertThat(refunded + charge.left().minor())
                    .isEqualTo(charge.terms().amount().minor());
        });
    }

    /** The use of a seat's credit, as it was told. */
    private static Outcome<Change<CreditPackage>, CreditRefusal> reservedBefore(CreditPackage lot, SeatId seat) {
        var credit = lot.creditOf(seat).orElseThrow().id();
        return Outcome.accepted(Change.of(lot, new CreditEvent.CreditUsed(lot.id(), lot.charge(), credit, seat, END)));
    }

    /** What the charge does when its package tells what happened. */
    private static Charge.Paid followed(Charge.Paid charge, Change<CreditPackage> change, int step) {
        var next = charge;
        for (var event : change.events()) {
            next = (Charge.Paid)
                    switch ((CreditEvent) event) {
                        case CreditEvent.CreditUsed used ->
                            next.earn(used.credit().value(), used.at(), POLICY.escrowHold())
                                    .state();
                        case CreditEvent.CreditsRefunded back -> {
                            var held = next.left();
                            var after = (Charge.Paid)
                                    state(next.refundUndelivered(refund(step), values(back.refunded()), back.at()));
                            assertThat(held.minus(after.left())).isEqualTo(eur(cost(charge, values(back.refunded()))));
                            yield after;
                        }
                        case CreditEvent.PackageLapsed lapsed ->
                            next.lapse(values(lapsed.lapsed()), lapsed.at()).state();
                        case CreditEvent.PackageBought _,
                                CreditEvent.CreditReserved _,
                                CreditEvent.CreditReturned _,
                                CreditEvent.CreditsRevoked _,
                                CreditEvent.PackageExpiring _ -> next;
                    };
        }
        return next;
    }

    private static long cost(Charge.Paid charge, List<UUID> credits) {
        return charge.terms().shares().stream()
                .flatMap(share -> share.portions().stream())
                .filter(portion -> credits.contains(portion.deliverable()))
                .mapToLong(portion -> portion.amount().minor())
                .sum();
    }

    private static List<UUID> values(List<CreditId> credits) {
        return credits.stream().map(CreditId::value).toList();
    }

    private static Charge.Paid charge(long price, int credits) {
        return charge(1, price, credits, NOON);
    }

    private static Charge.Paid charge(int number, long price, int credits, Instant paidAt) {
        var sold = Sample.paid(number, eur(price), credits, new SplitRule.Marketplace(TEACHER, eur(0)));
        return new Charge.Paid(
                sold.terms(), sold.payment(), paidAt, sold.shares(), sold.refunds(), sold.disputes(), sold.owed(), 0);
    }

    private static CreditPackage lot(int number, int credits) {
        return lot(number, credits, NOON);
    }

    private static CreditPackage lot(int number, int credits, Instant paidAt) {
        return order(charge(number, 100_00, credits, paidAt))
                .bought(paidAt, PACKAGES)
                .state();
    }

    /** What the charge was made for. */
    private static PackageOrder order(Charge.Paid charge) {
        var credits = charge.shares().getFirst().portions().stream()
                .map(portion -> new CreditId(portion.deliverable()))
                .toList();
        var id = new CreditPackageId(charge.terms().purpose().id());
        return new PackageOrder(id, STUDENT, TEACHER, SERVICE, credits, charge.id(), NOON);
    }

    private static CreditPackage reserved(CreditPackage lot, int seats) {
        return Stream.iterate(1, number -> number + 1)
                .limit(seats)
                .reduce(lot, (next, number) -> state(next.reserve(seat(number), NOON)), (one, _) -> one);
    }

    private static CreditId credit(int number) {
        return new CreditId(module(number));
    }

    private static SeatId seat(int number) {
        return new SeatId(new UUID(8, number));
    }
}
