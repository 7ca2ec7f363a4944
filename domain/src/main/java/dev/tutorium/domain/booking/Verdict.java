package dev.tutorium.domain.booking;

/** How a dispute of a session ends. */
public enum Verdict {
    /** It went as was told. */
    STANDS,
    /** The teacher did not come after all: everything goes back. */
    TEACHER_MISSED,
    /** The teacher did come: there is no mark against them. What went back to the students stays with them. */
    TEACHER_CAME
}
