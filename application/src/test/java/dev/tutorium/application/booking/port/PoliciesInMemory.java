package dev.tutorium.application.booking.port;

import dev.tutorium.application.kernel.Index;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.offering.port.ServicesInMemory;
import dev.tutorium.domain.booking.OwnedPolicy;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.PolicyId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Teachers' cancellation policies in memory. */
public final class PoliciesInMemory implements Policies {

    private final ServicesInMemory services;
    private final Rows<PolicyId, OwnedPolicy> policies;
    private final Index<UUID, PolicyId, OwnedPolicy> byOwner;

    public PoliciesInMemory(Memory memory, ServicesInMemory services) {
        this.services = services;
        policies = memory.rows();
        byOwner = policies.index(policy -> Stream.of(policy.owner().value()));
    }

    @Override
    public Optional<OwnedPolicy> find(PolicyId id) {
        return policies.find(id);
    }

    @Override
    public OwnedPolicy getOwned(AccountId owner, PolicyId id) {
        return find(id).filter(policy -> policy.owner().equals(owner))
                .orElseThrow(() -> new Missing("cancellation policy"));
    }

    @Override
    public List<OwnedPolicy> of(AccountId owner) {
        return byOwner.at(owner.value())
                .sorted(Comparator.comparing(OwnedPolicy::createdAt)
                        .thenComparing(policy -> policy.id().value()))
                .toList();
    }

    @Override
    public OwnedPolicy save(OwnedPolicy policy) {
        requireCurrent(policy);
        var stored = new OwnedPolicy(
                policy.id(), policy.owner(), policy.name(), policy.policy(), policy.createdAt(), policy.version() + 1);
        policies.put(stored.id(), stored);
        return stored;
    }

    @Override
    public void remove(OwnedPolicy policy, Instant now) {
        requireCurrent(policy);
        policies.remove(policy.id());
    }

    @Override
    public long inUse(PolicyId id) {
        return services.countWith(id);
    }

    private void requireCurrent(OwnedPolicy policy) {
        if (find(policy.id()).map(OwnedPolicy::version).orElse(0L) != policy.version()) {
            throw new Stale("cancellation policy");
        }
    }
}
