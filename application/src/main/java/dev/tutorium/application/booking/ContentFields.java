package dev.tutorium.application.booking;

import dev.tutorium.application.kernel.Text;
import dev.tutorium.domain.booking.SessionContent;
import org.jspecify.annotations.Nullable;

/** What a teacher writes to a session; what is null stays as it is. */
public record ContentFields(
        @Nullable String notes,
        @Nullable String privateNotes,
        @Nullable String homework) {

    private static final int LONGEST = 10_000;

    SessionContent over(SessionContent current) {
        return new SessionContent(
                current.session(),
                or("notes", notes, current.notes()),
                or("privateNotes", privateNotes, current.privateNotes()),
                or("homework", homework, current.homework()),
                current.version());
    }

    private static String or(String field, @Nullable String typed, String current) {
        return typed == null ? current : Text.lines(field, typed, LONGEST);
    }
}
