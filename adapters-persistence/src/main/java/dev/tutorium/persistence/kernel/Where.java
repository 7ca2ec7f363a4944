package dev.tutorium.persistence.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions of a query that hold together, and their values in step. */
public final class Where {

    private final StringBuilder text;
    private final List<@Nullable Object> values;

    public Where() {
        text = new StringBuilder("true");
        values = new ArrayList<>();
    }

    /** Those of another, and more. */
    public Where(Where other) {
        text = new StringBuilder(other.text);
        values = new ArrayList<>(other.values);
    }

    public void and(String condition, Object... its) {
        text.append(" and ").append(condition);
        values.addAll(List.of(its));
    }

    /** What stands after {@code where}. */
    public String text() {
        return text.toString();
    }

    /** The values of the conditions, and those of what follows them in the query. */
    public @Nullable Object[] values(@Nullable Object... following) {
        var all = new ArrayList<>(values);
        all.addAll(Arrays.asList(following));
        return all.toArray();
    }
}
