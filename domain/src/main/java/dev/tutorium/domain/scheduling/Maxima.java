package dev.tutorium.domain.scheduling;

import org.jspecify.annotations.Nullable;

/**
 * How many sessions a teacher takes, by the dates of their zone.
 *
 * @param perDay  on one date; null for no limit
 * @param perWeek from Monday to Sunday; null for no limit
 */
public record Maxima(@Nullable Integer perDay, @Nullable Integer perWeek) {

    public static final Maxima NONE = new Maxima(null, null);

    public Maxima {
        if ((perDay != null && perDay < 1) || (perWeek != null && perWeek < 1)) {
            throw new IllegalArgumentException("a maximum is 1 or more");
        }
    }
}
