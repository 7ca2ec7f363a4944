package dev.tutorium.domain.goodwill;

/** Where the points of an award come from. */
public enum Funding {
    /** The giver's balance. */
    GIVER,
    /** The system, as the giver's balance was too low: out of a daily allowance. */
    ALLOWANCE,
    /** The system, as awards for this reason cost nobody anything. */
    SYSTEM
}
