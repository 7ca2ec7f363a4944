package dev.tutorium.domain.offering;

/** How much a course asks of its students. */
public enum Level {
    BEGINNER,
    INTERMEDIATE,
    ADVANCED
}
