package dev.tutorium.domain.scheduling;

/** Where slots start inside open hours. */
public enum Packing {
    /** On the grid only: every step from the start of the open hours. */
    STEP,
    /** On the grid, and also at the first possible start after whatever keeps the teacher busy, so that no gap is wasted. */
    TIGHT
}
