package dev.tutorium.domain.booking;

/** Where one student's place in a session stands. */
public enum SeatState {
    /** Kept while its checkout is open. */
    HELD,
    /** Paid or authorised, waiting for the teacher. */
    REQUESTED,
    BOOKED,
    /** The session was held with this student. */
    ATTENDED,
    /** The student did not come. */
    MISSED,
    CANCELLED,
    DECLINED,
    EXPIRED;

    /** Whether the seat takes its student's time and one of the session's places. */
    public boolean holdsCalendar() {
        return this == HELD || this == REQUESTED || this == BOOKED;
    }
}
