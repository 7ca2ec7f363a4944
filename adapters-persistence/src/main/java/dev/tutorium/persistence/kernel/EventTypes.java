package dev.tutorium.persistence.kernel;

import dev.tutorium.domain.kernel.DomainEvent;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The lasting names of event types: capability and record, {@code booking.SessionBooked}. A record that is renamed leaves its
 * undelivered events unreadable, so renaming one is a migration of {@code outbox_event.type}.
 */
final class EventTypes {

    private EventTypes() {}

    static String nameOf(Class<?> event) {
        var capability = event.getPackageName();
        return capability.substring(capability.lastIndexOf('.') + 1) + "." + event.getSimpleName();
    }

    /** The records a reaction means by its event type: the type itself, or all that a sealed type permits. */
    static Stream<Class<? extends DomainEvent>> recordsOf(Class<? extends DomainEvent> type) {
        var permitted = type.getPermittedSubclasses();
        return permitted == null
                ? Stream.of(type)
                : Arrays.stream(permitted).flatMap(sub -> recordsOf(sub.asSubclass(DomainEvent.class)));
    }
}
