package dev.tutorium.application.kernel;

import dev.tutorium.domain.kernel.DomainEvent;

/**
 * A process: an event in, the next step out. Delivered after the event's transaction has committed, at least once, in order for
 * one aggregate, and each reaction on its own: one that fails is retried and at last parked without holding up the others. Must
 * therefore do the same on a repeat as on the first time.
 */
public interface Reaction<E extends DomainEvent> {

    /** A stable name, kept with every undelivered event: {@code payment.refund-execution}. */
    String name();

    Class<E> event();

    void react(E event);
}
