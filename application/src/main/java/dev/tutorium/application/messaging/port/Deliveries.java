package dev.tutorium.application.messaging.port;

import dev.tutorium.domain.kernel.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The events still owed to reactions. Any number of nodes may claim at once: a delivery is leased to one of them, and for one
 * aggregate and one reaction only the oldest is ever handed out. A lease that runs out (its holder died) makes the delivery
 * claimable again.
 */
public interface Deliveries {

    /** Leases up to {@code limit} of the deliveries that are due, the longest due first. */
    List<Delivery> claim(int limit, Duration lease);

    /** Settles all of them in a fixed number of statements. */
    void settle(List<Settlement> settlements);

    /**
     * Removes up to {@code limit} events from before the given time that are owed to no reaction any more, whether or not they have
     * left; how many it removed.
     */
    int forget(Instant before, int limit);

    /** How many are due or waiting, and how many are parked. */
    Backlog backlog();

    /**
     * The event of a delivery.
     *
     * @throws IllegalArgumentException when its type or body can no longer be read
     */
    DomainEvent read(Delivery delivery);

    /** Calls {@code wake} after each commit on this node that left something to deliver. */
    void onCommit(Runnable wake);

    record Backlog(long waiting, long parked) {}
}
