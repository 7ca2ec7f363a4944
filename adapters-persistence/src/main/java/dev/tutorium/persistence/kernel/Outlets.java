package dev.tutorium.persistence.kernel;

import dev.tutorium.application.messaging.port.Outlet;
import dev.tutorium.domain.kernel.DomainEvent;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** By which outlets which events leave. Found at the first event, as {@link Reactions} are. */
@Singleton
final class Outlets {

    private final BeanProvider<Outlet> beans;
    private final Map<Class<?>, List<String>> wanting = new ConcurrentHashMap<>();

    Outlets(BeanProvider<Outlet> beans) {
        this.beans = beans;
    }

    /** The names of the outlets that want events of this record. */
    List<String> wanting(Class<? extends DomainEvent> event) {
        return wanting.computeIfAbsent(
                event,
                type -> beans.stream()
                        .filter(outlet -> outlet.wants(type.asSubclass(DomainEvent.class)))
                        .map(Outlet::name)
                        .sorted()
                        .toList());
    }
}
