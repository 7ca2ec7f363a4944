package dev.tutorium.domain.scheduling;

import java.time.Duration;

/**
 * Where slots start.
 *
 * @param step from one start to the next, in whole minutes
 */
public record Grid(Duration step, Packing packing) {

    public Grid {
        if (!step.isPositive() || !SlotTerms.isWholeMinutes(step)) {
            throw new IllegalArgumentException("a step is one minute or more, in whole minutes");
        }
    }
}
