package dev.tutorium.domain.booking;

/** The name of a session's state, for lists and refusals; {@link Session} has the states themselves. */
public enum SessionState {
    HELD,
    REQUESTED,
    SCHEDULED,
    IN_PROGRESS,
    COMPLETED,
    DECLINED,
    EXPIRED,
    CANCELLED,
    NO_SHOW_STUDENT,
    NO_SHOW_TEACHER;

    /** Whether a session in this state takes its teacher's time. */
    public boolean holdsCalendar() {
        return this == HELD || this == REQUESTED || this == SCHEDULED || this == IN_PROGRESS;
    }
}
