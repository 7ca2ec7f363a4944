package dev.tutorium.rest.kernel;

import java.time.DateTimeException;
import java.time.Instant;

/** What callers write, as far as it can be stored and read again the same. */
final class Texts {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant AFTER_LAST = Instant.parse("9999-12-31T00:00:00Z");

    private Texts() {}

    /** No NUL, which the database does not take, and no half of a character, which has no bytes in UTF-8. */
    static String storable(String text) {
        var index = 0;
        while (index < text.length()) {
            var point = text.codePointAt(index);
            if (point == 0 || Character.getType(point) == Character.SURROGATE) {
                throw new IllegalArgumentException("not to be stored");
            }
            index += Character.charCount(point);
        }
        return text;
    }

    /** Of a year from 1 to 9999. */
    static Instant instant(String text) {
        var instant = Instant.parse(text);
        if (instant.isBefore(FIRST) || !instant.isBefore(AFTER_LAST)) {
            throw new DateTimeException("not of a year from 1 to 9999");
        }
        return instant;
    }
}
