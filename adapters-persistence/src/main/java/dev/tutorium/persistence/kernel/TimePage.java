package dev.tutorium.persistence.kernel;

import dev.tutorium.application.kernel.Cursor;
import dev.tutorium.application.kernel.PageRequest;
import java.time.Instant;
import java.util.UUID;

/** Where a page of a list ends that tells the latest first: the rows before an instant and, at that instant, before an id. */
public record TimePage(Instant before, UUID id) {

    /** Later than anything that is stored. */
    private static final TimePage END = new TimePage(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    public static TimePage of(PageRequest request) {
        var after = request.after();
        return after == null ? END : new TimePage(after.instant(), after.id());
    }

    public static Cursor cursor(Instant at, UUID id) {
        return new Cursor(at.toString(), id);
    }
}
