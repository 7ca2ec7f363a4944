package dev.tutorium.application.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next  the cursor of the next page; null on the last
 * @param total the number of all rows, where it was asked for
 */
public record Page<T>(
        List<T> rows, @Nullable Cursor next, @Nullable Long total) {

    public Page {
        rows = List.copyOf(rows);
    }

    public <U> Page<U> map(Function<? super T, ? extends U> present) {
        return new Page<>(rows.stream().<U>map(present).toList(), next, total);
    }
}
