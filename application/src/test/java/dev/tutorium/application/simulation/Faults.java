package dev.tutorium.application.simulation;

import dev.tutorium.application.kernel.TransactionsInMemory.Moment;

/** What goes wrong inside the platform: processes die around transactions, and others come between two of them. */
final class Faults {

    private final Chance chance;
    private Runnable other = () -> {};
    private boolean calm = true;
    private boolean between;
    private int interruptions;
    private int crashes;

    Faults(Chance chance) {
        this.chance = chance;
    }

    /** What may come between: it is done on the same platform, before a transaction of someone else begins. */
    void comeBetween(Runnable step) {
        other = step;
    }

    void calm(boolean wanted) {
        calm = wanted;
    }

    /** How often someone came between so far. */
    int interruptions() {
        return interruptions;
    }

    int crashes() {
        return crashes;
    }

    void at(Moment moment) {
        if (calm) {
            return;
        }
        if (moment == Moment.BEFORE && !between && chance.oneIn(40)) {
            interruptions++;
            between = true;
            try {
                other.run();
            } finally {
                between = false;
            }
        }
        if (chance.oneIn(1_200)) {
            crashes++;
            throw new Crash(moment.toString());
        }
    }
}
