package dev.tutorium.domain.booking;

/** What someone tried to do with a session. */
public enum SessionAction {
    JOIN_SEAT,
    CONFIRM_SEAT,
    RETAKE_SEAT,
    ACCEPT,
    DECLINE,
    EXPIRE,
    CANCEL,
    CLOSE_BOOKING,
    RESCHEDULE,
    START,
    ENTER_ROOM,
    REPLACE_ROOM,
    COMPLETE,
    REPORT_NO_SHOW,
    RAISE_DISPUTE,
    RESOLVE_DISPUTE
}
