package dev.tutorium.application.messaging.port;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The events that wait to leave, for each outlet in the order in which they were recorded. */
public interface Departures {

    /**
     * The first {@code limit} that wait at an outlet, for one node: no other node is handed any until {@code lease} has passed
     * since this one asked last.
     */
    List<Departure> next(String outlet, UUID node, int limit, Duration lease);

    /** These have left. */
    void gone(String outlet, List<Departure> departures);

    /** How many wait, at all outlets. */
    long waiting();

    /** Calls {@code wake} after each commit on this node that left something to leave. */
    void onCommit(Runnable wake);
}
