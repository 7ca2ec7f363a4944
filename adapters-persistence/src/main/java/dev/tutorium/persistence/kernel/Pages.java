package dev.tutorium.persistence.kernel;

import dev.tutorium.application.kernel.Cursor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Makes a page out of one row more than it holds: {@code limit} the query by {@link #fetch}, hand all rows to {@link #of}. */
public final class Pages {

    private Pages() {}

    /** How many rows to fetch: one more than the page holds tells whether there is a next page. */
    public static int fetch(PageRequest request) {
        return request.size() + 1;
    }

    /** {@code count} runs only when the total was asked for. */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, Cursor> cursor, LongSupplier count) {
        var total = request.total() ? (Long) count.getAsLong() : null;
        if (rows.size() <= request.size()) {
            return new Page<>(rows, null, total);
        }
        var kept = rows.subList(0, request.size());
        return new Page<>(kept, cursor.apply(kept.getLast()), total);
    }
}
