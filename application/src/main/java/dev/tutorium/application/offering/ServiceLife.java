package dev.tutorium.application.offering;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.offering.port.Services;
import dev.tutorium.application.trust.AuditTrail;
import dev.tutorium.application.trust.Deed;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.offering.OfferingRefusal;
import dev.tutorium.domain.offering.Service;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.BiFunction;

/** A teacher opens and closes their own services for booking. What was booked of one that is closed or deleted takes place. */
public final class ServiceLife {

    private final Services services;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final InstantSource clock;

    public ServiceLife(Services services, AuditTrail trail, Transactions transactions, InstantSource clock) {
        this.services = services;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Outcome<Service, OfferingRefusal> publish(Actor.Member teacher, ServiceId id) {
        return move(teacher, id, "service.publish", Service::publish);
    }

    public Outcome<Service, OfferingRefusal> pause(Actor.Member teacher, ServiceId id) {
        return move(teacher, id, "service.pause", Service::pause);
    }

    public Outcome<Service, OfferingRefusal> archive(Actor.Member teacher, ServiceId id) {
        return move(teacher, id, "service.archive", Service::archive);
    }

    public void delete(Actor.Member teacher, ServiceId id) {
        transactions.inTransaction(() -> {
            var service = services.getOwned(teacher.id(), id);
            services.record(service.delete(clock.instant()));
            note(teacher, "service.delete", service, Map.of());
        });
    }

    private Outcome<Service, OfferingRefusal> move(
            Actor.Member teacher,
            ServiceId id,
            String action,
            BiFunction<Service, Instant, Outcome<Change<Service>, OfferingRefusal>> step) {
        return transactions.inTransaction(() -> {
            var before = services.getOwned(teacher.id(), id);
            return step.apply(before, clock.instant()).map(change -> {
                if (!change.events().isEmpty()) {
                    note(teacher, action, before, Map.of("title", before.title(), "status", status(change.state())));
                }
                return services.record(change);
            });
        });
    }

    private void note(Actor.Member teacher, String action, Service before, Map<String, String> after) {
        trail.note(
                teacher,
                Deed.of(action, "service", before.id()).in(teacher.id()),
                Map.of("title", before.title(), "status", status(before)),
                after);
    }

    private static String status(Service service) {
        return service.status().name();
    }
}
