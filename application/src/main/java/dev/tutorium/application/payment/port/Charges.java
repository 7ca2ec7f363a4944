package dev.tutorium.application.payment.port;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargePurpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All charges. The lists tell ids only, oldest first, for sweeps that take each in a transaction of its own. */
public interface Charges {

    /**
     * Stores the state and publishes the events, in the transaction that runs.
     *
     * @throws dev.tutorium.application.kernel.Stale when it was stored by someone else since it was read
     */
    void record(Change<Charge> change);

    Optional<Charge> find(ChargeId id);

    /**
     * The charge of this id.
     *
     * @throws dev.tutorium.application.kernel.Missing when there is none
     */
    Charge get(ChargeId id);

    /** As {@link #get}, and nobody else may change it until the transaction ends. */
    Charge getForUpdate(ChargeId id);

    /** The latest charge made for this; as {@link #getForUpdate} inside a transaction. */
    Optional<Charge> findLatestForUpdate(ChargePurpose purpose);

    Optional<ChargeId> findByRefund(RefundId refund);

    /** Open, without a checkout, made before. */
    List<ChargeId> unopened(Instant before, int limit);

    /** Open, with a checkout, made before. */
    List<ChargeId> unanswered(Instant before, int limit);

    /** Expired before, and their checkout is not known to be closed. */
    List<ChargeId> unclosed(Instant before, int limit);

    /** Authorised, to be captured or voided, authorised before. */
    List<ChargeId> uncollected(Instant before, int limit);

    /** Refunds that were requested before and are not settled. */
    List<RefundId> unsettledRefunds(Instant before, int limit);

    /** With portions that are due to become available. */
    List<ChargeId> maturing(Instant now, int limit);
}
