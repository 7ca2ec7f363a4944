package dev.tutorium.application.simulation;

/** Counts what was found to hold, and ends the simulation at what does not. */
final class Checks {

    private long made;

    void that(boolean holds, String what, Object... about) {
        made++;
        Violation.unless(holds, what, about);
    }

    long made() {
        return made;
    }
}
