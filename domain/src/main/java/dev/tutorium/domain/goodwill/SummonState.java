package dev.tutorium.domain.goodwill;

/** Where a summon stands. */
public enum SummonState {
    /** Waits for a helper. */
    PENDING,
    /** A helper came. */
    RESPONDED,
    COMPLETED,
    /** Nobody came in time. */
    EXPIRED,
    CANCELLED
}
