package dev.tutorium.domain.review;

/** How a lesson felt, from best to worst. */
public enum Feeling {
    GREAT,
    GOOD,
    OKAY,
    HARD,
    BAD
}
