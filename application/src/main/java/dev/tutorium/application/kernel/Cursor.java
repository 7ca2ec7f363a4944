package dev.tutorium.application.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a keyset page ended: the sort value of its last row, as text, and that row's id to break ties.
 */
public record Cursor(String sortValue, UUID id) {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    /** The sort value of a list that is sorted by time. */
    public Instant instant() {
        try {
            var instant = Instant.parse(sortValue);
            if (!instant.isBefore(FIRST) && !instant.isAfter(LAST)) {
                return instant;
            }
        } catch (DateTimeException _) {
            // told below, like a time that no list has
        }
        throw new Malformed("cursor", "is not a cursor of this list");
    }
}
