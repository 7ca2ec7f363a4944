package dev.tutorium.rest.workspace.booking;

import dev.tutorium.domain.booking.OwnedPolicy;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A cancellation policy of the teacher's own. */
@Serdeable
record PolicyBody(UUID id, String name, List<TierBody> tiers, Instant createdAt, long version) {

    static PolicyBody of(OwnedPolicy policy) {
        return new PolicyBody(
                policy.id().value(),
                policy.name(),
                policy.policy().tiers().stream().map(TierBody::of).toList(),
                policy.createdAt(),
                policy.version());
    }
}
