package dev.tutorium.application.payment.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CreditId;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargeOrder;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.CreditPackage;
import dev.tutorium.domain.payment.CreditRefusal;
import dev.tutorium.domain.payment.Explanation;
import dev.tutorium.domain.payment.PackageOrder;
import dev.tutorium.domain.payment.PackagePolicy;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.ReturnPages;
import dev.tutorium.domain.payment.SplitRule;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of packages does. */
public abstract class CreditPackagesContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PackagePolicy POLICY = PackagePolicy.standard();
    private static final Instant END = NOON.plus(POLICY.life());

    protected abstract CreditPackages packages();

    protected abstract Transactions transactions();

    /** A new account that the store knows. */
    protected abstract AccountId account();

    protected abstract ServiceId service(AccountId teacher);

    protected abstract ChargeId charge(AccountId payer);

    @Test
    void an_order_reads_as_it_was_stored_and_is_no_package_yet() {
        var student = account();
        var paid = ordered(student, charge(student), 3);
        var free = ordered(student, null, 1);
        assertThat(packages().findOrder(paid.id())).contains(paid);
        assertThat(packages().findOrder(free.id())).contains(free);
        assertThat(packages().find(paid.id())).isEmpty();
        assertThatThrownBy(() -> packages().getForUpdate(paid.id())).isInstanceOf(Missing.class);
        assertThat(packages().findOrder(new CreditPackageId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void every_state_of_a_credit_reads_as_it_was_stored() {
        var lot = bought(4);
        var seat = new SeatId(UUID.randomUUID());
        roundTrip(lot, each -> each.reserve(seat, NOON));
        roundTrip(lot, each -> each.use(seat, NOON));
        var other = new SeatId(UUID.randomUUID());
        roundTrip(lot, each -> each.reserve(other, NOON));
        roundTrip(lot, each -> each.giveBack(other, NOON));
        roundTrip(lot, each -> each.refund(1, NOON));
        var revoked = roundTrip(lot, each -> Outcome.accepted(each.revoke(halfRefunded(lot), NOON)));
        assertThat(revoked.free()).isEqualTo(1);
        roundTrip(lot, each -> Outcome.accepted(each.remind(POLICY, END.minusSeconds(1))));
        var last = roundTrip(lot, each -> Outcome.accepted(each.lapse(END)));
        assertThat(last.free()).isZero();
        assertThat(packages().findOrder(lot.id())).contains(lot.order());
    }

    @Test
    void a_package_is_bought_once_and_changed_as_it_was_read() {
        var lot = bought(2);
        assertThatThrownBy(() -> record(lot.order().bought(NOON, POLICY))).isInstanceOf(Stale.class);
        var change = accepted(lot.reserve(new SeatId(UUID.randomUUID()), NOON));
        record(change);
        assertThatThrownBy(() -> record(change)).isInstanceOf(Stale.class);
    }

    @Test
    void a_package_is_its_students_alone() {
        var lot = bought(1);
        var stranger = account();
        transactions().inTransaction(() -> {
            assertThat(packages().getOwnedForUpdate(lot.student(), lot.id())).isEqualTo(lot);
            assertThatThrownBy(() -> packages().getOwnedForUpdate(stranger, lot.id()))
                    .isInstanceOf(Missing.class);
        });
    }

    @Test
    void what_can_pay_for_a_service_has_a_free_credit_of_it_and_is_not_expired() {
        var lot = bought(1);
        var service = lot.order().service();
        assertThat(spendable(lot.student(), service, END.minusSeconds(1))).containsExactly(lot);
        assertThat(spendable(lot.student(), service, END)).isEmpty();
        assertThat(spendable(account(), service, NOON)).isEmpty();
        assertThat(spendable(lot.student(), service(account()), NOON)).isEmpty();
        roundTrip(lot, each -> each.reserve(new SeatId(UUID.randomUUID()), NOON));
        assertThat(spendable(lot.student(), service, NOON)).isEmpty();
    }

    @Test
    void a_sweep_finds_what_has_a_reminder_or_its_end_due() {
        var lot = bought(1);
        var first = END.minus(Duration.ofDays(30));
        assertThat(packages().due(first.minusMillis(1), 1_000)).doesNotContain(lot.id());
        assertThat(packages().due(first, 1_000)).contains(lot.id());
        roundTrip(lot, each -> Outcome.accepted(each.remind(POLICY, END.minusSeconds(1))));
        assertThat(packages().due(END.minusSeconds(1), 1_000)).doesNotContain(lot.id());
        assertThat(packages().due(END, 1_000)).contains(lot.id());
        roundTrip(lot, each -> Outcome.accepted(each.lapse(END)));
        assertThat(packages().due(END, 1_000)).doesNotContain(lot.id());
    }

    /** What paid for it, when half of it went back. */
    private static Charge.Paid halfRefunded(CreditPackage lot) {
        var price = Money.of(40_00, "EUR");
        var order = new ChargeOrder(
                new ChargeId(UUID.randomUUID()),
                lot.student(),
                ChargePurpose.packageOf(lot.id()),
                "Four lessons",
                price,
                null,
                new SplitRule.Workspace(lot.order().teacher()),
                lot.order().deliverables(),
                false,
                new ReturnPages("https://shop.test/yes", "https://shop.test/no"));
        var open = Charge.open(order, PaymentPolicy.standard(), NOON).state();
        var paid = (Charge.Paid) open.paid("pi_1", NOON).state();
        return (Charge.Paid) paid.refund(
                        new RefundId(UUID.randomUUID()),
                        price.fraction(1, 2, RoundingMode.DOWN),
                        Explanation.of("test", ""),
                        NOON)
                .orThrow(no -> new IllegalStateException(no.toString()))
                .state();
    }

    private PackageOrder ordered(AccountId student, @Nullable ChargeId charge, int count) {
        var teacher = account();
        var credits = Stream.generate(() -> new CreditId(UUID.randomUUID()))
                .limit(count)
                .toList();
        var order = new PackageOrder(
                new CreditPackageId(UUID.randomUUID()), student, teacher, service(teacher), credits, charge, NOON);
        transactions().inTransaction(() -> packages().order(order));
        return order;
    }

    private CreditPackage bought(int count) {
        var student = account();
        var change = ordered(student, charge(student), count).bought(NOON, POLICY);
        record(change);
        return read(change);
    }

    private CreditPackage roundTrip(
            CreditPackage lot, Function<CreditPackage, Outcome<Change<CreditPackage>, CreditRefusal>> step) {
        var change = accepted(step.apply(packages().find(lot.id()).orElseThrow()));
        record(change);
        return read(change);
    }

    private CreditPackage read(Change<CreditPackage> change) {
        var read = packages().find(change.state().id()).orElseThrow();
        assertThat(read.version()).isEqualTo(change.state().version() + 1);
        assertThat(read).usingRecursiveComparison().ignoringFields("version").isEqualTo(change.state());
        return read;
    }

    private List<CreditPackage> spendable(AccountId student, ServiceId service, Instant now) {
        return transactions().inTransaction(() -> packages().spendableForUpdate(student, service, now));
    }

    private void record(Change<CreditPackage> change) {
        transactions().inTransaction(() -> packages().record(change));
    }

    private static Change<CreditPackage> accepted(Outcome<Change<CreditPackage>, CreditRefusal> outcome) {
        return outcome.orThrow(no -> new IllegalStateException(no.toString()));
    }
}
