package dev.tutorium.domain.booking;

/** On whose word a session counts as held. A student's is never enough. */
public enum CompletedBy {
    TEACHER,
    CREATOR,
    ADMIN,
    /** The video provider told that the meeting ended. */
    VIDEO,
    /** Nobody closed it in time. */
    SWEEP
}
