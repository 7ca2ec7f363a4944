package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.SessionId;

/**
 * What the teacher writes to a session. Each text may be empty.
 *
 * @param notes        for the students
 * @param privateNotes for the teacher alone
 * @param homework     for the students
 * @param version      0 until something was written
 */
public record SessionContent(SessionId session, String notes, String privateNotes, String homework, long version) {

    public static SessionContent blank(SessionId session) {
        return new SessionContent(session, "", "", "", 0);
    }
}
