package dev.tutorium.application.payment.port;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.DiscountCodeId;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.DiscountCode;
import dev.tutorium.domain.payment.Redemption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All discount codes, and what they were redeemed for. A deleted one is found by its id only. */
public interface DiscountCodes {

    /**
     * Throws {@link dev.tutorium.application.kernel.Missing} when there is none, it was deleted or it is another's.
     *
     * @param owner null for the platform
     */
    DiscountCode getOwned(@Nullable AccountId owner, DiscountCodeId id);

    /** As {@link #getOwned}, and nobody else may change or redeem it until the transaction ends. */
    DiscountCode getOwnedForUpdate(@Nullable AccountId owner, DiscountCodeId id);

    /** Also when it was deleted. */
    Optional<DiscountCode> find(DiscountCodeId id);

    /** The code of this text, in any case, which this owner gives; else the platform's, as for no owner. */
    Optional<DiscountCode> find(@Nullable AccountId owner, String code);

    /** As {@link #find}, and nobody else may change or redeem it until the transaction ends. */
    Optional<DiscountCode> findForUpdate(AccountId owner, String code);

    /** The one of this id, also when it was deleted, as in {@link #getOwnedForUpdate}. */
    DiscountCode getForUpdate(DiscountCodeId id);

    /**
     * Stores a new one (version 0) or the next version of one, and answers it with its new version.
     *
     * @throws dev.tutorium.application.kernel.Stale when it was changed since it was read
     */
    DiscountCode save(DiscountCode code);

    /** How many of the student's redemptions of the code stand. */
    int redeemedBy(DiscountCodeId code, AccountId student);

    /** Stores a redemption; one thing that is bought has one. */
    void save(Redemption redemption);

    Optional<Redemption> redemptionOf(ChargePurpose purpose);
}
