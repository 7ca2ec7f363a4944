package dev.tutorium.application.booking.port;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.booking.OwnedPolicy;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.PolicyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Teachers' cancellation policies that are not deleted. */
public interface Policies {

    Optional<OwnedPolicy> find(PolicyId id);

    /** Throws {@link Missing} when there is none or it is another's. */
    OwnedPolicy getOwned(AccountId owner, PolicyId id);

    /** All of one teacher, oldest first. */
    List<OwnedPolicy> of(AccountId owner);

    /**
     * Stores a new one (version 0) or the next version of one, and returns it with its new version.
     *
     * @throws dev.tutorium.application.kernel.Stale when it was changed or removed since it was read
     */
    OwnedPolicy save(OwnedPolicy policy);

    /** {@link dev.tutorium.application.kernel.Stale} when it was changed or removed since it was read. */
    void remove(OwnedPolicy policy, Instant now);

    /** How many services that are not deleted name it. */
    long inUse(PolicyId id);
}
