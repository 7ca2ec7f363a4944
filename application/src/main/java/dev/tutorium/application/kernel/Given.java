package dev.tutorium.application.kernel;

import org.jspecify.annotations.Nullable;

/** What a change says of something that may be nothing: left out, so that it stays, or given, perhaps as nothing. */
public record Given<T>(boolean isGiven, @Nullable T value) {

    /** What was given, or that it was left out. */
    public static <T> Given<T> orLeftOut(@Nullable Given<T> given) {
        return given == null ? new Given<>(false, null) : given;
    }

    public static <T> Given<T> of(@Nullable T value) {
        return new Given<>(true, value);
    }

    public @Nullable T over(@Nullable T current) {
        return isGiven ? value : current;
    }
}
