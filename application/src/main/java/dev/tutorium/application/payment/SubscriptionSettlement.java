package dev.tutorium.application.payment;

import dev.tutorium.application.booking.Channel;
import dev.tutorium.application.booking.port.Earnings;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.payment.port.CardPayments.SubscriptionStatus;
import dev.tutorium.application.payment.port.CreditPackages;
import dev.tutorium.application.payment.port.Subscriptions;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CreditId;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SubscriptionId;
import dev.tutorium.domain.payment.ChargeOrder;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.CreditPackage;
import dev.tutorium.domain.payment.CreditRefusal;
import dev.tutorium.domain.payment.PackageOrder;
import dev.tutorium.domain.payment.PaidPeriod;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.Subscription;
import dev.tutorium.domain.payment.SubscriptionEvent.PeriodDiffers;
import dev.tutorium.domain.payment.SubscriptionTerms;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Writes down what the provider tells of subscriptions, whoever heard it: a webhook, the reconciler, the answer to a cancellation. Each
 * period that is paid is booked once, by its invoice, as a charge and a package of its own. The same news twice changes nothing, in
 * whatever order it comes. Nothing where the subscription is not one of ours. Runs inside the caller's transaction.
 */
public final class SubscriptionSettlement {

    private final Subscriptions subscriptions;
    private final CreditPackages packages;
    private final Takings takings;
    private final Earnings earnings;
    private final Ids ids;
    private final PaymentPolicy policy;
    private final InstantSource clock;

    public SubscriptionSettlement(
            Subscriptions subscriptions,
            CreditPackages packages,
            Takings takings,
            Earnings earnings,
            Ids ids,
            PaymentPolicy policy,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.packages = packages;
        this.takings = takings;
        this.earnings = earnings;
        this.ids = ids;
        this.policy = policy;
        this.clock = clock;
    }

    /** The checkout of a first period says that it was paid. */
    void paid(ChargeId first, PaidPeriod period) {
        var subscription = subscriptions
                .findByFirst(first)
                .orElseThrow(() ->
                        new IllegalStateException("a subscription was paid for a charge that has none: " + first));
        paid(subscription.id(), period);
    }

    /** An amount that was not agreed is kept and told, and not booked. */
    void paid(SubscriptionId id, PaidPeriod period) {
        subscriptions.findForUpdate(id).ifPresent(subscription -> {
            var terms = subscription.terms();
            var now = clock.instant();
            if (!period.amount().equals(terms.price())) {
                if (subscriptions.keep(id, period, null, now)) {
                    subscriptions.record(new Change<>(
                            subscription.paid(period, now).state(),
                            List.of(new PeriodDiffers(id, terms.student(), terms.price(), period.amount(), now))));
                }
                return;
            }
            var lot = period.first() ? takings.terms(terms.first()).purpose().id() : ids.next();
            if (subscriptions.keep(id, period, new CreditPackageId(lot), now)) {
                book(subscription, period, new CreditPackageId(lot), now);
                subscriptions.record(subscription.paid(period, now));
            }
        });
    }

    void failed(SubscriptionId id, Instant from, Instant at) {
        step(id, subscription -> subscription.failed(from, at));
    }

    void ended(SubscriptionId id, String reference, Instant at) {
        step(id, subscription -> subscription.ended(reference, at));
    }

    /** All that the provider knows of it. */
    void stands(SubscriptionId id, String reference, SubscriptionStatus status) {
        status.paid().forEach(period -> paid(id, period));
        if (status.endedAt() != null) {
            ended(id, reference, status.endedAt());
        } else {
            step(
                    id,
                    subscription -> subscription instanceof Subscription.Running running
                            ? running.compared(status.ending())
                            : Change.of(subscription));
        }
    }

    private void step(SubscriptionId id, Function<Subscription, Change<Subscription>> step) {
        subscriptions.findForUpdate(id).ifPresent(before -> {
            var change = step.apply(before);
            if (!change.state().equals(before)) {
                subscriptions.record(change);
            }
        });
    }

    /** Its first period has its package since it was ordered, which opens as any other does. */
    private void book(Subscription subscription, PaidPeriod period, CreditPackageId lot, Instant now) {
        var terms = subscription.terms();
        if (period.first()) {
            takings.paid(terms.first(), period.payment(), period.fee(), now);
            return;
        }
        var credits = Stream.generate(() -> new CreditId(ids.next()))
                .limit(terms.credits())
                .toList();
        var charge = PaidPeriod.chargeOf(period.invoice());
        var order = new PackageOrder(lot, terms.student(), terms.teacher(), terms.service(), credits, charge, now);
        takings.paid(charge(terms, order, charge), period.payment(), period.fee(), now);
        packages.order(order);
        packages.record(order.bought(now, policy.packages()));
        if (subscription.isTooLate(period)) {
            giveBack(lot, now);
        }
    }

    private ChargeOrder charge(SubscriptionTerms terms, PackageOrder order, ChargeId charge) {
        var first = takings.terms(terms.first());
        var channel = terms.marketplace() ? Channel.MARKETPLACE : Channel.WORKSPACE;
        return new ChargeOrder(
                charge,
                terms.student(),
                ChargePurpose.packageOf(order.id()),
                first.description(),
                terms.price(),
                null,
                channel.split(terms.teacher(), terms.price().currency(), earnings),
                order.deliverables(),
                false,
                first.pages());
    }

    private void giveBack(CreditPackageId id, Instant now) {
        var lot = packages.getForUpdate(id);
        switch (lot.refund(lot.free(), now)) {
            case Outcome.Accepted<Change<CreditPackage>, CreditRefusal>(var change) -> packages.record(change);
            case Outcome.Refused<Change<CreditPackage>, CreditRefusal>(var why) ->
                throw new IllegalStateException("a package that was just bought is not given back: " + why);
        }
    }
}
