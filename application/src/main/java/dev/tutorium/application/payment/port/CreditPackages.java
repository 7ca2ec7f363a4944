package dev.tutorium.application.payment.port;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.payment.CreditPackage;
import dev.tutorium.domain.payment.PackageOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All packages: what was ordered, and what was bought of it. */
public interface CreditPackages {

    /** Stores an order, in the transaction that runs. */
    void order(PackageOrder order);

    /** What was ordered, whether it was bought or not. */
    Optional<PackageOrder> findOrder(CreditPackageId id);

    /**
     * Stores the state of what was ordered before and publishes the events, in the transaction that runs.
     *
     * @throws dev.tutorium.application.kernel.Stale when it was stored by someone else since it was read, or bought before
     */
    void record(Change<CreditPackage> change);

    /** The package of this id, if it was bought. */
    Optional<CreditPackage> find(CreditPackageId id);

    /**
     * The package of this id, and nobody else may change it until the transaction ends.
     *
     * @throws dev.tutorium.application.kernel.Missing when there is none, or it was not bought
     */
    CreditPackage getForUpdate(CreditPackageId id);

    /** As {@link #getForUpdate}, and missing when it is another student's. */
    CreditPackage getOwnedForUpdate(AccountId student, CreditPackageId id);

    /** What the student can pay for the service with: not expired and with a free credit. Nobody else may change these now. */
    List<CreditPackage> spendableForUpdate(AccountId student, ServiceId service, Instant now);

    /** Those with a reminder or their end due, the most overdue first. */
    List<CreditPackageId> due(Instant now, int limit);
}
