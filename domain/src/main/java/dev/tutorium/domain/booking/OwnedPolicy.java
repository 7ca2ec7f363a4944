package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.PolicyId;
import java.time.Instant;

/** A cancellation policy of a teacher's own. Changing it does not reach sessions booked before. */
public record OwnedPolicy(
        PolicyId id, AccountId owner, String name, CancellationPolicy policy, Instant createdAt, long version) {

    public OwnedPolicy with(CancellationPolicy other) {
        return new OwnedPolicy(id, owner, other.name(), other, createdAt, version);
    }
}
