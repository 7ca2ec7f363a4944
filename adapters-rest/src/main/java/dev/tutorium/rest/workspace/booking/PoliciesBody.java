package dev.tutorium.rest.workspace.booking;

import dev.tutorium.domain.booking.OwnedPolicy;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** All cancellation policies of a teacher. */
@Serdeable
record PoliciesBody(List<PolicyBody> cancellationPolicies) {

    static PoliciesBody of(List<OwnedPolicy> policies) {
        return new PoliciesBody(policies.stream().map(PolicyBody::of).toList());
    }
}
