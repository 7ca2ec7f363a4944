package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.Policies;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.trust.AuditTrail;
import dev.tutorium.application.trust.Deed;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.CancellationPolicy;
import dev.tutorium.domain.booking.OwnedPolicy;
import dev.tutorium.domain.booking.Tier;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PolicyId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A teacher's own cancellation policies. What was booked keeps the policy it was booked with. */
public final class CancellationPolicies {

    private static final int MOST = 50;

    private final Policies policies;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Ids ids;
    private final InstantSource clock;

    public CancellationPolicies(
            Policies policies, AuditTrail trail, Transactions transactions, Ids ids, InstantSource clock) {
        this.policies = policies;
        this.trail = trail;
        this.transactions = transactions;
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
        var made = new OwnedPolicy(id, teacher.id(), name, sound(id, name, tiers), clock.instant(), 0);
        return transactions.inTransaction(() -> {
            note(teacher, "policy.create", id, Map.of(), fields(made));
            return policies.save(made);
        });
    }

    /** What is null stays as it is. */
    public OwnedPolicy change(Actor.Member teacher, PolicyId id, @Nullable String name, @Nullable List<Tier> tiers) {
        var stored = policies.getOwned(teacher.id(), id);
        var policy = sound(
                id,
                name == null ? stored.name() : name,
                tiers == null ? stored.policy().tiers() : tiers);
        var changed = stored.with(policy);
        return transactions.inTransaction(() -> {
            note(teacher, "policy.change", id, fields(stored), fields(changed));
            return policies.save(changed);
        });
    }

    /** A policy that services name stays until they name another. */
    public Outcome<OwnedPolicy, BookingRefusal> remove(Actor.Member teacher, PolicyId id) {
        var stored = policies.getOwned(teacher.id(), id);
        var used = policies.inUse(id);
        if (used > 0) {
            return Outcome.refused(new BookingRefusal.PolicyInUse(used));
        }
        transactions.inTransaction(() -> {
            note(teacher, "policy.delete", id, fields(stored), Map.of());
            policies.remove(stored, clock.instant());
        });
        return Outcome.accepted(stored);
    }

    private void note(
            Actor.Member teacher, String action, PolicyId id, Map<String, String> before, Map<String, String> after) {
        trail.note(teacher, Deed.of(action, "cancellation_policy", id).in(teacher.id()), before, after);
    }

    private static Map<String, String> fields(OwnedPolicy policy) {
        return Map.of("title", policy.name(), "tiers", policy.policy().tiers().toString());
    }

    private static CancellationPolicy sound(PolicyId id, String name, List<Tier> tiers) {
        CancellationPolicy.flaw(name, tiers).ifPresent(flaw -> {
            throw new Malformed(flaw.field(), flaw.rule());
        });
        return new CancellationPolicy(id, name, tiers);
    }
}
