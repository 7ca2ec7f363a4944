package dev.tutorium.application.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for: the rows after a cursor, or a numbered page.
 *
 * @param size   rows on a page, 1 to 100
 * @param after  the cursor the page starts after; null for the first page or a numbered one
 * @param number the numbered page, from 1; 1 with a cursor
 * @param total  whether the number of all rows is wanted too
 */
public record PageRequest(int size, @Nullable Cursor after, int number, boolean total) {

    public static final int LARGEST = 100;

    public static PageRequest first(int size) {
        return new PageRequest(size, null, 1, false);
    }

    /** The same page where the number of all rows is known already. */
    public PageRequest uncounted() {
        return new PageRequest(size, after, number, false);
    }

    public long offset() {
        return (number - 1L) * size;
    }
}
