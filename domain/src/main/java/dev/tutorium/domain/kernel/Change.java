package dev.tutorium.domain.kernel;

import java.util.ArrayList;
import java.util.List;

/** A new state together with the events that tell what led to it. Saved and published as one. */
public record Change<S>(S state, List<DomainEvent> events) {

    public Change {
        events = List.copyOf(events);
    }

    public static <S> Change<S> of(S state, DomainEvent... events) {
        return new Change<>(state, List.of(events));
    }

    public Change<S> with(DomainEvent event) {
        var all = new ArrayList<>(events);
        all.add(event);
        return new Change<>(state, all);
    }
}
