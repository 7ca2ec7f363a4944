package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Subscriptions;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SubscriptionId;
import dev.tutorium.domain.payment.Subscription;
import dev.tutorium.domain.payment.Subscription.Ending.Why;
import dev.tutorium.domain.payment.SubscriptionRefusal;
import java.time.InstantSource;

/** Ends subscriptions with the period that is paid, as their students wish or as there is nothing more to renew. */
public final class SubscriptionCancellation {

    private final Subscriptions subscriptions;
    private final Transactions transactions;
    private final InstantSource clock;

    public SubscriptionCancellation(Subscriptions subscriptions, Transactions transactions, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The student's own; the provider is told soon after. */
    public Outcome<SubscriptionId, SubscriptionRefusal> cancel(Actor.Member student, SubscriptionId id) {
        return transactions.inTransaction(() -> {
            Outcome<Change<Subscription>, SubscriptionRefusal> cancelled = switch (subscriptions.getOwnedForUpdate(
                    student.id(), id)) {
                case Subscription.Ordered _ -> Outcome.refused(new SubscriptionRefusal.NotStarted());
                case Subscription.Running running -> running.cancel(Why.STUDENT, clock.instant());
                case Subscription.Ended ended -> Outcome.refused(new SubscriptionRefusal.EndedBefore(ended.endedAt()));
            };
            return cancelled.map(change -> {
                subscriptions.record(change);
                return id;
            });
        });
    }

    /** What it is for is not given any more. One that ends already is left to that. */
    void serviceGone(SubscriptionId id) {
        transactions.inTransaction(() -> {
            if (subscriptions.findForUpdate(id).orElseThrow() instanceof Subscription.Running running
                    && running.cancel(Why.SERVICE_GONE, clock.instant())
                            instanceof Outcome.Accepted<Change<Subscription>, SubscriptionRefusal>(var change)) {
                subscriptions.record(change);
            }
        });
    }
}
