package dev.tutorium.application.simulation;

import java.time.Duration;

/**
 * What a simulation came to.
 *
 * @param virtual how much time went by in it
 * @param checks  how often something was found to hold
 * @param digest  of all that happened
 */
record Report(
        long seed,
        int steps,
        Duration virtual,
        Tally tally,
        long events,
        long checks,
        int crashes,
        int interruptions,
        Duration took,
        String digest) {

    @Override
    public String toString() {
        return "seed %d: %d steps, %.1f virtual years, %d operations, %d events, %d crashes, %d interruptions, %d checks in %.1f s"
                .formatted(
                        seed,
                        steps,
                        virtual.toDays() / 365.25,
                        tally.total(),
                        events,
                        crashes,
                        interruptions,
                        checks,
                        took.toMillis() / 1_000.0);
    }
}
