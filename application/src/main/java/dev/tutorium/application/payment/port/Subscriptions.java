package dev.tutorium.application.payment.port;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SubscriptionId;
import dev.tutorium.domain.payment.PaidPeriod;
import dev.tutorium.domain.payment.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All subscriptions and the periods that were paid of them. The lists tell ids only, for sweeps that take each in a transaction of its own. */
public interface Subscriptions {

    /**
     * Stores the state and publishes the events, in the transaction that runs.
     *
     * @throws dev.tutorium.application.kernel.Stale when it was stored by someone else since it was read
     */
    void record(Change<Subscription> change);

    /**
     * Keeps a period that was paid, in the transaction that runs.
     *
     * @param lot what was bought with it; null where it differs from what was agreed, so that it is not booked
     * @return false where it is kept already
     */
    boolean keep(SubscriptionId id, PaidPeriod period, @Nullable CreditPackageId lot, Instant at);

    Optional<Subscription> find(SubscriptionId id);

    /** The subscription whose first period a charge is for. */
    Optional<Subscription> findByFirst(ChargeId charge);

    /** As {@link #find}, and nobody else may change it until the transaction ends. */
    Optional<Subscription> findForUpdate(SubscriptionId id);

    /**
     * As {@link #findForUpdate}.
     *
     * @throws dev.tutorium.application.kernel.Missing when there is none, or it is another student's
     */
    Subscription getOwnedForUpdate(AccountId student, SubscriptionId id);

    /** Those that the provider is to be asked about, the most overdue first. */
    List<SubscriptionId> due(Instant now, int limit);

    /** The provider was asked and had no news: it is asked again then. */
    void askAgain(SubscriptionId id, Instant at);

    /** Running and not cancelled. */
    List<SubscriptionId> renewingOf(ServiceId service);
}
