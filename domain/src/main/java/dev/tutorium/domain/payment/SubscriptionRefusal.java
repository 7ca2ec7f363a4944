package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.Refusal;
import java.time.Instant;

/** Why a subscription cannot be ordered or cancelled. */
public sealed interface SubscriptionRefusal extends Refusal {

    /** It waits for its first payment: without that it never begins. */
    record NotStarted() implements SubscriptionRefusal {}

    record CancelledBefore(Instant at) implements SubscriptionRefusal {}

    record EndedBefore(Instant at) implements SubscriptionRefusal {}
}
