package dev.tutorium.persistence.kernel;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.domain.kernel.DomainEvent;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which reactions want which events. Found at the first event and not at start, since reactions are made of activities, which
 * are made of repositories, which write to the outbox.
 */
@Singleton
final class Reactions {

    private final BeanProvider<Reaction<?>> beans;
    private final Map<Class<?>, List<String>> wanting = new ConcurrentHashMap<>();
    private volatile @Nullable Map<String, Class<? extends DomainEvent>> types;

    Reactions(BeanProvider<Reaction<?>> beans) {
        this.beans = beans;
    }

    /** The names of the reactions that want events of this record. */
    List<String> wanting(Class<? extends DomainEvent> event) {
        return wanting.computeIfAbsent(
                event,
                type -> beans.stream()
                        .filter(reaction -> reaction.event().isAssignableFrom(type))
                        .map(Reaction::name)
                        .sorted()
                        .toList());
    }

    /** The record of a lasting type name, among those that any reaction wants. */
    Class<? extends DomainEvent> type(String name) {
        var known = types;
        if (known == null) {
            known = beans.stream()
                    .flatMap(reaction -> EventTypes.recordsOf(reaction.event()))
                    .distinct()
                    .collect(Collectors.toMap(EventTypes::nameOf, Function.identity()));
            types = known;
        }
        var found = known.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no reaction knows events of type " + name);
        }
        return found;
    }
}
