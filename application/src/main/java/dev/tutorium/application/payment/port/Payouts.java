package dev.tutorium.application.payment.port;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.payment.Payout;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All payouts. A payee has at most one open (proposed, approved or failed) payout in a currency. */
public interface Payouts {

    /**
     * Stores the state and publishes the events, in the transaction that runs.
     *
     * @throws dev.tutorium.application.kernel.Stale when it was stored by someone else since it was read, or when another is open
     */
    void record(Change<Payout> change);

    Optional<Payout> find(PayoutId id);

    /**
     * The payout of this id.
     *
     * @throws dev.tutorium.application.kernel.Missing when there is none
     */
    Payout get(PayoutId id);

    /** As {@link #get}, and nobody else may change it until the transaction ends. */
    Payout getForUpdate(PayoutId id);

    /** Proposed, oldest first. */
    List<PayoutId> pending(int limit);

    /** Approved before, and the provider's answer is not known. */
    List<PayoutId> unsettled(Instant before, int limit);
}
