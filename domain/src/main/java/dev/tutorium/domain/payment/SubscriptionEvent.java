package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Renewal;
import dev.tutorium.domain.kernel.SubscriptionId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a subscription. What happens to the money of its periods are events of their charges. */
public sealed interface SubscriptionEvent extends DomainEvent {

    SubscriptionId subscription();

    @Override
    default UUID aggregateId() {
        return subscription().value();
    }

    record SubscriptionStarted(
            SubscriptionId subscription, AccountId student, AccountId teacher, Money price, Renewal every, Instant at)
            implements SubscriptionEvent {}

    /** Another period was paid. */
    record SubscriptionRenewed(
            SubscriptionId subscription,
            AccountId student,
            AccountId teacher,
            Money price,
            Instant paidUntil,
            Instant at)
            implements SubscriptionEvent {}

    /** The provider could not collect what a period costs. */
    record RenewalFailed(SubscriptionId subscription, AccountId student, AccountId teacher, Money price, Instant at)
            implements SubscriptionEvent {}

    /** It is not to be renewed when the period is over. */
    record SubscriptionCancelled(
            SubscriptionId subscription,
            AccountId student,
            AccountId teacher,
            Subscription.Ending.Why why,
            Instant paidUntil,
            Instant at)
            implements SubscriptionEvent {}

    /** {@code why} is null where it was not cancelled here: the provider could not collect, or someone ended it there. */
    record SubscriptionEnded(
            SubscriptionId subscription,
            AccountId student,
            AccountId teacher,
            Subscription.Ending.@Nullable Why why,
            Instant at)
            implements SubscriptionEvent {}

    /** A payment came that is not what a period costs. It is not booked until someone has looked. */
    record PeriodDiffers(SubscriptionId subscription, AccountId student, Money price, Money paid, Instant at)
            implements SubscriptionEvent {}
}
