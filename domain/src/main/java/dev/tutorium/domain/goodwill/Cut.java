package dev.tutorium.domain.goodwill;

/** Points an award did not bring, and why. */
public record Cut(int points, Cause cause) {

    /** What kept them back. */
    public enum Cause {
        /** The receiver had got as much from members that day as one may. */
        RECEIVED_CAP,
        /** The giver had given as much that day as one may. */
        GIVEN_CAP,
        /** The giver's balance was too low, and so was what was left of the day's allowance. */
        ALLOWANCE
    }

    public Cut {
        if (points <= 0) {
            throw new IllegalArgumentException("a cut of " + points);
        }
    }
}
