package dev.tutorium.domain.booking;

/** In which part someone acts on a session. */
public enum Party {
    STUDENT,
    TEACHER,
    /** An administrator, or the platform by itself. */
    PLATFORM
}
