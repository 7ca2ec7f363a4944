package dev.tutorium.persistence.kernel;

import dev.tutorium.application.kernel.Cursor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.PageRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** Where a page of a list ends that tells the latest first: the rows before an instant and, at that instant, before an id. */
public record TimePage(Instant before, UUID id) {

    /** Later than anything that is stored. */
    private static final TimePage END = new TimePage(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    public static TimePage of(PageRequest request) {
        var after = request.after();
        try {
            return after == null ? END : new TimePage(Instant.parse(after.sortValue()), after.id());
        } catch (DateTimeParseException e) {
            throw new Malformed("cursor", "is not a cursor of this list");
        }
    }

    public static Cursor cursor(Instant at, UUID id) {
        return new Cursor(at.toString(), id);
    }
}
