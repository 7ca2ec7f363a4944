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
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.Renewal;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SubscriptionId;
import dev.tutorium.domain.payment.PaidPeriod;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.Subscription;
import dev.tutorium.domain.payment.Subscription.Ending.Why;
import dev.tutorium.domain.payment.SubscriptionRefusal;
import dev.tutorium.domain.payment.SubscriptionTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of subscriptions does. */
public abstract class SubscriptionsContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant NEXT = Renewal.MONTHLY.after(NOON, 1);
    private static final Money PRICE = Money.of(120_00, "EUR");
    private static final int ALL = 10_000;

    protected abstract Subscriptions subscriptions();

    protected abstract Transactions transactions();

    /** A new account that the store knows. */
    protected abstract AccountId account();

    protected abstract ServiceId service(AccountId teacher);

    protected abstract ChargeId charge(AccountId payer);

    @Test
    void every_state_reads_as_it_was_stored() {
        var ordered = ordered();
        assertThat(subscriptions().findByFirst(ordered.terms().first())).contains(ordered);
        var running = record(ordered.paid(period(), NOON));
        assertThat(running).isInstanceOf(Subscription.Running.class);
        var failed = record(running.failed(NEXT, NEXT));
        var renewed = (Subscription.Running) record(failed.paid(after(period()), NEXT));
        var ending = (Subscription.Running) record(cancelled(renewed));
        var known = record(ending.compared(true));
        var holed = (Subscription.Running) record(known.paid(
                new PaidPeriod(
                        "sub_1",
                        "in_late",
                        false,
                        "pi_late",
                        PRICE,
                        PRICE,
                        Renewal.MONTHLY.after(NOON, 5),
                        Renewal.MONTHLY.after(NOON, 6)),
                NEXT));
        assertThat(holed.gap()).isTrue();
        assertThat(subscriptions().due(NOON, ALL)).contains(holed.id());
        var ended = record(holed.ended("sub_1", NEXT.plusSeconds(1)));
        assertThat(ended).isInstanceOf(Subscription.Ended.class);
        assertThat(subscriptions().findForUpdate(ended.id())).contains(ended);
        assertThat(subscriptions().find(new SubscriptionId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void one_that_ended_before_it_was_heard_of_reads_as_it_was_stored() {
        assertThat(record(ordered().ended("sub_" + UUID.randomUUID(), NOON))).isInstanceOf(Subscription.Ended.class);
    }

    @Test
    void a_period_is_kept_once() {
        var subscription = ordered();
        var period = period();
        assertThat(keep(subscription, period)).isTrue();
        assertThat(keep(subscription, period)).isFalse();
        assertThat(keep(subscription, after(period))).isTrue();
    }

    @Test
    void it_is_changed_as_it_was_read_and_by_its_student_alone() {
        var subscription = ordered();
        var change = subscription.paid(period(), NOON);
        record(change);
        assertThatThrownBy(() -> record(change)).isInstanceOf(Stale.class);
        var student = subscription.terms().student();
        transactions().inTransaction(() -> {
            assertThat(subscriptions()
                            .getOwnedForUpdate(student, subscription.id())
                            .id())
                    .isEqualTo(subscription.id());
            assertThatThrownBy(() -> subscriptions().getOwnedForUpdate(account(), subscription.id()))
                    .isInstanceOf(Missing.class);
        });
    }

    @Test
    void the_provider_is_asked_when_a_period_is_overdue_and_soon_after_a_cancellation() {
        var policy = PaymentPolicy.standard();
        var running = (Subscription.Running) record(ordered().paid(period(), NOON));
        var overdue = NEXT.plus(policy.checkoutSilence());
        assertThat(subscriptions().due(overdue.minusMillis(1), ALL)).doesNotContain(running.id());
        assertThat(subscriptions().due(overdue, ALL)).contains(running.id());
        transactions().inTransaction(() -> subscriptions().askAgain(running.id(), overdue.plus(Duration.ofHours(1))));
        assertThat(subscriptions().due(overdue, ALL)).doesNotContain(running.id());
        var ending = record(cancelled(running));
        assertThat(subscriptions().due(NOON.plus(policy.answerPatience()), ALL)).contains(running.id());
        record(ending.ended("sub_2", NEXT));
        assertThat(subscriptions().due(overdue.plus(Duration.ofDays(99)), ALL)).doesNotContain(running.id());
    }

    @Test
    void those_that_renew_are_found_by_their_service() {
        var subscription = ordered();
        var service = subscription.terms().service();
        assertThat(subscriptions().renewingOf(service)).isEmpty();
        var running = (Subscription.Running) record(subscription.paid(period(), NOON));
        assertThat(subscriptions().renewingOf(service)).containsExactly(running.id());
        record(cancelled(running));
        assertThat(subscriptions().renewingOf(service)).isEmpty();
    }

    private Subscription ordered() {
        var student = account();
        var teacher = account();
        var terms = new SubscriptionTerms(
                new SubscriptionId(UUID.randomUUID()),
                student,
                teacher,
                service(teacher),
                4,
                PRICE,
                Renewal.MONTHLY,
                true,
                charge(student),
                NOON);
        return record(Subscription.order(terms));
    }

    private boolean keep(Subscription subscription, PaidPeriod period) {
        return transactions().inTransaction(() -> subscriptions().keep(subscription.id(), period, null, NOON));
    }

    private Subscription record(Change<Subscription> change) {
        transactions().inTransaction(() -> subscriptions().record(change));
        var stored = subscriptions().find(change.state().id()).orElseThrow();
        assertThat(stored.version()).isEqualTo(change.state().version() + 1);
        assertThat(stored).usingRecursiveComparison().ignoringFields("version").isEqualTo(change.state());
        return stored;
    }

    private static Change<Subscription> cancelled(Subscription.Running running) {
        return switch (running.cancel(Why.STUDENT, NOON)) {
            case Outcome.Accepted<Change<Subscription>, SubscriptionRefusal>(var change) -> change;
            case Outcome.Refused<Change<Subscription>, SubscriptionRefusal>(var why) -> throw new AssertionError(why);
        };
    }

    private static PaidPeriod period() {
        var reference = UUID.randomUUID().toString();
        return new PaidPeriod(
                "sub_" + reference, "in_" + reference, true, "pi_" + reference, PRICE, Money.of(1, "EUR"), NOON, NEXT);
    }

    private static PaidPeriod after(PaidPeriod first) {
        return new PaidPeriod(
                first.subscription(),
                first.invoice() + "_2",
                false,
                first.payment() + "_2",
                PRICE,
                first.fee(),
                NEXT,
                Renewal.MONTHLY.after(NOON, 2));
    }
}
