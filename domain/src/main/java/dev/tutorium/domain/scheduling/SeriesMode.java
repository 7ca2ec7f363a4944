package dev.tutorium.domain.scheduling;

/** What becomes of a series when some of its times cannot be booked. */
public enum SeriesMode {
    /** Nothing is booked. Holds unless the other is asked for. */
    ALL_OR_NOTHING,
    /** What can be booked is. */
    SKIP_CONFLICTS
}
