package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.application.payment.port.CardPayments;
import dev.tutorium.application.payment.port.Subscriptions;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SubscriptionId;
import dev.tutorium.domain.offering.ServiceStatus;
import dev.tutorium.domain.payment.Subscription;
import dev.tutorium.domain.payment.SubscriptionEvent;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Keeps the provider and us of one mind about subscriptions. It is told of cancellations at once and again until it has answered, and is
 * asked about a period that should have been paid by now and was not heard of.
 */
public final class SubscriptionFollowing implements Reaction<SubscriptionEvent> {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration AGAIN = Duration.ofHours(1);
    private static final int BATCH = 50;

    private final Subscriptions subscriptions;
    private final Services services;
    private final SubscriptionCancellation cancellation;
    private final CardPayments payments;
    private final SubscriptionSettlement settlement;
    private final Transactions transactions;
    private final InstantSource clock;

    public SubscriptionFollowing(
            Subscriptions subscriptions,
            Services services,
            SubscriptionCancellation cancellation,
            CardPayments payments,
            SubscriptionSettlement settlement,
            Transactions transactions,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.services = services;
        this.cancellation = cancellation;
        this.payments = payments;
        this.settlement = settlement;
        this.transactions = transactions;
        this.clock = clock;
    }

    public RecurringJob job() {
        return new RecurringJob("payment.subscription-following", EVERY, this::run);
    }

    @Override
    public String name() {
        return "payment.subscription-following";
    }

    @Override
    public Class<SubscriptionEvent> event() {
        return SubscriptionEvent.class;
    }

    /** The service may have gone while the checkout was open. */
    @Override
    public void react(SubscriptionEvent event) {
        switch (event) {
            case SubscriptionEvent.SubscriptionStarted started -> requireService(started.subscription());
            case SubscriptionEvent.SubscriptionCancelled cancelled -> follow(cancelled.subscription());
            case SubscriptionEvent _ -> {}
        }
    }

    void run() {
        subscriptions.due(clock.instant(), BATCH).forEach(this::follow);
    }

    private void requireService(SubscriptionId id) {
        var terms = subscriptions.find(id).orElseThrow().terms();
        if (isGone(terms.service())) {
            cancellation.serviceGone(id);
        }
    }

    private boolean isGone(ServiceId id) {
        return services.find(id)
                .filter(service -> service.status() != ServiceStatus.ARCHIVED)
                .isEmpty();
    }

    private void follow(SubscriptionId id) {
        if (subscriptions.find(id).orElseThrow() instanceof Subscription.Running running) {
            var answer = running.ending() != null && !running.ending().confirmed()
                    ? payments.cancelSubscription(new CardPayments.CancelOrder(id, running.reference()))
                    : payments.subscription(running.reference());
            switch (answer) {
                case RemoteResult.Succeeded(var status) ->
                    transactions.inTransaction(() -> {
                        subscriptions.askAgain(id, clock.instant().plus(AGAIN));
                        settlement.stands(id, running.reference(), status);
                    });
                case RemoteResult.Declined<?> _ ->
                    transactions.inTransaction(
                            () -> subscriptions.askAgain(id, clock.instant().plus(AGAIN)));
                case RemoteResult.Unknown<?> _ -> {}
            }
        }
    }
}
