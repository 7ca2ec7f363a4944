package dev.tutorium.persistence.offering;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values of statements that share their first ones. */
final class Rows {

    private Rows() {}

    static @Nullable Object[] and(@Nullable Object[] values, @Nullable Object... more) {
        var all = Arrays.copyOf(values, values.length + more.length);
        System.arraycopy(more, 0, all, values.length, more.length);
        return all;
    }
}
