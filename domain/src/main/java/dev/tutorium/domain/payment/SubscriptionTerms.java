package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Renewal;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SubscriptionId;
import java.time.Instant;

/**
 * What was agreed when a subscription was ordered; no later offer changes it.
 *
 * @param credits     so many for each period
 * @param price       of each period
 * @param marketplace whether it was found there, where the platform takes its commission
 * @param first       the charge of the first period, which the checkout is for
 */
public record SubscriptionTerms(
        SubscriptionId id,
        AccountId student,
        AccountId teacher,
        ServiceId service,
        int credits,
        Money price,
        Renewal every,
        boolean marketplace,
        ChargeId first,
        Instant orderedAt) {

    public SubscriptionTerms {
        if (credits < 1 || !price.isPositive()) {
            throw new IllegalArgumentException("a subscription to " + credits + " for " + price);
        }
    }
}
