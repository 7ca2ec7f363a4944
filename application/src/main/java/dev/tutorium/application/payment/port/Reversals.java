package dev.tutorium.application.payment.port;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.ReversalId;
import dev.tutorium.domain.payment.Reversal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** All that was called back from payees' accounts. */
public interface Reversals {

    /**
     * Stores the state and publishes the events, in the transaction that runs.
     *
     * @throws dev.tutorium.application.kernel.Stale when it was stored by someone else since it was read
     */
    void record(Change<Reversal> change);

    /**
     * The reversal of this id.
     *
     * @throws dev.tutorium.application.kernel.Missing when there is none
     */
    Reversal get(ReversalId id);

    /** As {@link #get}, and nobody else may change it until the transaction ends. */
    Reversal getForUpdate(ReversalId id);

    /**
     * What may be called back from a payee for a charge. Looks at no more than the latest hundred payouts of earnings in that currency,
     * of which nobody else may call back until the transaction ends.
     */
    Reversal.Reach reach(ChargeId charge, AccountId payee, Currency currency);

    /** Requested before, and the provider's answer is not known; oldest first. */
    List<ReversalId> unsettled(Instant before, int limit);
}
