package dev.tutorium.rest.kernel;

import dev.tutorium.application.kernel.Cursor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.PageRequest;
import io.micronaut.http.HttpParameters;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a surface asks for a page, by the names of its query parameters (in camelCase; the dialect's case is applied).
 *
 * @param number the parameter of the page number; null where a surface has cursors only
 * @param cursor the parameter of the cursor; null where a surface has numbers only
 */
public record Paging(
        String size,
        int usualSize,
        @Nullable String number,
        @Nullable String cursor) {

    private static final int LAST_NUMBER = 10_000;

    private static final int UUID_LENGTH = 36;

    /** Reads what is asked for; a cursor wins over a page number, and only numbered pages count all rows. */
    PageRequest read(HttpParameters query, Names names) {
        var rows = whole(query, names.write(size), usualSize, PageRequest.LARGEST);
        if (cursor != null) {
            var parameter = names.write(cursor);
            var after = query.get(parameter);
            if (after != null) {
                return new PageRequest(rows, decode(after, parameter), 1, false);
            }
        }
        return number == null
                ? PageRequest.first(rows)
                : new PageRequest(rows, null, whole(query, names.write(number), 1, LAST_NUMBER), true);
    }

    /** A cursor as callers see it: opaque, safe in a URL. */
    public static @Nullable String encode(@Nullable Cursor cursor) {
        return cursor == null
                ? null
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString((cursor.id() + cursor.sortValue()).getBytes(StandardCharsets.UTF_8));
    }

    private static Cursor decode(String text, String parameter) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(plain.substring(UUID_LENGTH), UUID.fromString(plain.substring(0, UUID_LENGTH)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Malformed(parameter, "is not a cursor of this list");
        }
    }

    private static int whole(HttpParameters query, String parameter, int usual, int largest) {
        var text = query.get(parameter);
        if (text == null) {
            return usual;
        }
        try {
            var value = Integer.parseInt(text);
            if (value >= 1 && value <= largest) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of bounds
        }
        throw new Malformed(parameter, "must be a whole number from 1 to " + largest);
    }
}
