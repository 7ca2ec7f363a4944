package dev.tutorium.application.offering.port;

import dev.tutorium.application.kernel.Index;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.PolicyId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.offering.Service;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Services in memory. */
public final class ServicesInMemory implements Services {

    private static final Comparator<Service> BY_ID =
            Comparator.comparing(s -> s.id().value().toString());

    private final Memory memory;
    private final Rows<ServiceId, Service> services;
    private final Index<UUID, ServiceId, Service> byTeacher;

    public ServicesInMemory() {
        this(new Memory());
    }

    public ServicesInMemory(Memory memory) {
        this.memory = memory;
        services = memory.rows();
        byTeacher = services.index(service ->
                service.deletedAt() == null ? Stream.of(service.teacher().value()) : Stream.empty());
    }

    /** Tells every service as it is stored. */
    public void watch(Consumer<Service> watcher) {
        services.watch(watcher);
    }

    /** How many that are not deleted name this policy. */
    public long countWith(PolicyId policy) {
        return services.stream()
                .filter(service -> service.deletedAt() == null && policy.equals(service.policy()))
                .count();
    }

    @Override
    public Optional<Service> find(ServiceId id) {
        return services.find(id).filter(s -> s.deletedAt() == null);
    }

    @Override
    public Service getOwned(AccountId teacher, ServiceId id) {
        return find(id).filter(s -> s.teacher().equals(teacher)).orElseThrow(() -> new Missing("service"));
    }

    @Override
    public List<Service> of(AccountId teacher) {
        return existing(teacher).sorted(BY_ID.reversed()).toList();
    }

    @Override
    public List<Service> openOf(AccountId teacher) {
        return existing(teacher).filter(Service::isOpen).sorted(BY_ID).toList();
    }

    @Override
    public Optional<Service> findOpen(AccountId teacher, String slug) {
        return openOf(teacher).stream().filter(s -> s.slug().equals(slug)).findFirst();
    }

    @Override
    public Set<String> slugs(AccountId teacher, String prefix) {
        return existing(teacher)
                .map(Service::slug)
                .filter(slug -> slug.startsWith(prefix))
                .collect(Collectors.toSet());
    }

    @Override
    public Service record(Change<Service> change) {
        var next = change.state();
        var stored = services.find(next.id()).map(Service::version).orElse(0L);
        var slugTaken = next.deletedAt() == null
                && existing(next.teacher()).anyMatch(s -> s.slug().equals(next.slug()) && !s.id().equals(next.id()));
        if (slugTaken || stored != next.version()) {
            throw new Stale("service");
        }
        var saved = new Service(
                next.id(),
                next.teacher(),
                next.slug(),
                next.details(),
                next.status(),
                next.deletedAt(),
                next.version() + 1);
        services.put(saved.id(), saved);
        memory.publish(change.events());
        return saved;
    }

    private Stream<Service> existing(AccountId teacher) {
        return byTeacher.at(teacher.value());
    }
}
