package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.Policies;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.CancellationPolicy;
import dev.tutorium.domain.booking.OwnedPolicy;
import dev.tutorium.domain.booking.Tier;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PolicyId;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A teacher's own cancellation policies. What was booked keeps the policy it was booked with. */
public final class CancellationPolicies {

    private static final int MOST = 50;

    private final Policies policies;
    private final Ids ids;
    private final InstantSource clock;

    public CancellationPolicies(Policies policies, Ids ids, InstantSource clock) {
        this.policies = policies;
        this.ids = ids;
        this.clock = clock;
    }

    public List<OwnedPolicy> of(Actor.Member teacher) {
        return policies.of(teacher.id());
    }

    public OwnedPolicy get(Actor.Member teacher, PolicyId id) {
        return policies.getOwned(teacher.id(), id);
    }

    public OwnedPolicy create(Actor.Member teacher, String name, List<Tier> tiers) {
        if (policies.of(teacher.id()).size() >= MOST) {
            throw new Malformed("name", "would be one more than the " + MOST + " policies a teacher may keep");
        }
        var id = new PolicyId(ids.next());
        return policies.save(new OwnedPolicy(id, teacher.id(), name, sound(id, name, tiers), clock.instant(), 0));
    }

    /** What is null stays as it is. */
    public OwnedPolicy change(Actor.Member teacher, PolicyId id, @Nullable String name, @Nullable List<Tier> tiers) {
        var stored = policies.getOwned(teacher.id(), id);
        var policy = sound(
                id,
                name == null ? stored.name() : name,
                tiers == null ? stored.policy().tiers() : tiers);
        return policies.save(stored.with(policy));
    }

    /** A policy that services name stays until they name another. */
    public Outcome<OwnedPolicy, BookingRefusal> remove(Actor.Member teacher, PolicyId id) {
        var stored = policies.getOwned(teacher.id(), id);
        var used = policies.inUse(id);
        if (used > 0) {
            return Outcome.refused(new BookingRefusal.PolicyInUse(used));
        }
        policies.remove(stored, clock.instant());
        return Outcome.accepted(stored);
    }

    private static CancellationPolicy sound(PolicyId id, String name, List<Tier> tiers) {
        CancellationPolicy.flaw(name, tiers).ifPresent(flaw -> {
            throw new Malformed(flaw.field(), flaw.rule());
        });
        return new CancellationPolicy(id, name, tiers);
    }
}
