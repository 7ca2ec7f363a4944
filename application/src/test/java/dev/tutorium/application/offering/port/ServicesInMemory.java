package dev.tutorium.application.offering.port;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.offering.Service;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Services in memory. */
public final class ServicesInMemory implements Services {

    private static final Comparator<Service> BY_ID =
            Comparator.comparing(s -> s.id().value().toString());

    private final Map<ServiceId, Service> services = new LinkedHashMap<>();

    @Override
    public Optional<Service> find(ServiceId id) {
        return Optional.ofNullable(services.get(id)).filter(s -> s.deletedAt() == null);
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
        var stored = services.get(next.id());
        var slugTaken = next.deletedAt() == null
                && existing(next.teacher()).anyMatch(s -> s.slug().equals(next.slug()) && !s.id().equals(next.id()));
        if (slugTaken || (stored == null ? 0 : stored.version()) != next.version()) {
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
        return saved;
    }

    private Stream<Service> existing(AccountId teacher) {
        return services.values().stream()
                .filter(s -> s.teacher().equals(teacher))
                .filter(s -> s.deletedAt() == null);
    }
}
