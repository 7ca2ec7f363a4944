package dev.tutorium.application.messaging.port;

import dev.tutorium.domain.kernel.DomainEvent;
import java.util.List;

/**
 * A way out of the platform: it is handed every event it wants, at least once and in the order in which they were recorded. As long
 * as it fails it is handed the same events again; nothing else waits for it.
 */
public interface Outlet {

    /** A stable name, kept with every event that waits to leave. */
    String name();

    /** Whether events of this record leave here. Always the same answer, on every node. */
    boolean wants(Class<? extends DomainEvent> event);

    /** Takes all of them, in this order. If it throws, some of them may have left and all are handed over again. */
    void take(List<Departure> departures);
}
