package dev.tutorium.application.offering;

import dev.tutorium.application.booking.port.Policies;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.application.scheduling.port.Schedules;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PolicyId;
import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.offering.OfferingRefusal;
import dev.tutorium.domain.offering.Service;
import dev.tutorium.domain.offering.Slugs;
import dev.tutorium.domain.scheduling.SchedulingPolicy;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A teacher's work on their own services. */
public final class ServiceAuthoring {

    private static final int MOST = 200;

    private final Services services;
    private final Schedules schedules;
    private final Policies policies;
    private final SchedulingPolicy standard;
    private final Ids ids;
    private final Transactions transactions;
    private final InstantSource clock;

    public ServiceAuthoring(
            Services services,
            Schedules schedules,
            Policies policies,
            SchedulingPolicy standard,
            Ids ids,
            Transactions transactions,
            InstantSource clock) {
        this.services = services;
        this.schedules = schedules;
        this.policies = policies;
        this.standard = standard;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A new draft. A slug that was asked for and is taken refuses; one made from the title finds a free number. */
    public Outcome<Service, OfferingRefusal> create(Actor.Member teacher, ServiceFields fields) {
        var details = fields.complete(standard);
        requireOwn(teacher, details.schedule(), details.policy());
        return transactions.inTransaction(() -> {
            if (services.of(teacher.id()).size() >= MOST) {
                return Outcome.refused(new OfferingRefusal.TooManyServices(MOST));
            }
            var id = new ServiceId(ids.next());
            return slug(teacher, fields.slug(), details.title())
                    .map(slug -> services.record(Service.draft(id, teacher.id(), slug, details, clock.instant())));
        });
    }

    /**
     * Changes what is given.
     *
     * @param seen the version the teacher had before them; empty to write over whatever is there
     */
    public Outcome<Service, OfferingRefusal> update(
            Actor.Member teacher, ServiceId id, OptionalLong seen, ServiceFields fields) {
        requireOwn(teacher, fields.schedule(), fields.policy());
        return transactions.inTransaction(() -> {
            var service = services.getOwned(teacher.id(), id);
            if (seen.isPresent() && seen.getAsLong() != service.version()) {
                throw new Stale("service");
            }
            var details = fields.over(service.details());
            Outcome<String, OfferingRefusal> slug =
                    fields.slug() == null || fields.slug().equals(service.slug())
                            ? Outcome.accepted(service.slug())
                            : slug(teacher, fields.slug(), details.title());
            return slug.map(free -> services.record(service.edit(free, details, clock.instant())));
        });
    }

    private Outcome<String, OfferingRefusal> slug(Actor.Member teacher, @Nullable String asked, String title) {
        if (asked == null) {
            var made = Slugs.of(title, "service");
            return Outcome.accepted(Slugs.free(made, services.slugs(teacher.id(), made)));
        }
        var slug = Fields.slug(asked);
        return services.slugs(teacher.id(), slug).contains(slug)
                ? Outcome.refused(new OfferingRefusal.SlugTaken(slug))
                : Outcome.accepted(slug);
    }

    private void requireOwn(Actor.Member teacher, @Nullable ScheduleId schedule, @Nullable PolicyId policy) {
        if (schedule != null) {
            requireOwn("scheduleId", "must be one of your schedules", () -> schedules.get(teacher.id(), schedule));
        }
        if (policy != null) {
            requireOwn(
                    "cancellationPolicyId",
                    "must be one of your cancellation policies",
                    () -> policies.getOwned(teacher.id(), policy));
        }
    }

    private static void requireOwn(String field, String rule, Supplier<?> lookUp) {
        try {
            var _ = lookUp.get();
        } catch (Missing e) {
            throw new Malformed(field, rule);
        }
    }
}
