package dev.tutorium.persistence.kernel;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The SQLSTATEs the adapters react to, and how to find one beneath whatever a library wrapped around it. */
public final class SqlStates {

    public static final String EXCLUSION_VIOLATION = "23P01";
    public static final String UNIQUE_VIOLATION = "23505";
    public static final String FOREIGN_KEY_VIOLATION = "23503";
    public static final String DEADLOCK = "40P01";

    private SqlStates() {}

    /** The SQLSTATE of the first database error in the chain of causes; null when there is none. */
    public static @Nullable String of(@Nullable Throwable error) {
        for (var cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return null;
    }

    /** Whether two writers wanted the same time: the constraint, or the deadlock it causes among many. */
    public static boolean isOverlap(Throwable error) {
        var state = of(error);
        return EXCLUSION_VIOLATION.equals(state) || DEADLOCK.equals(state);
    }

    public static boolean isDuplicate(Throwable error) {
        return UNIQUE_VIOLATION.equals(of(error));
    }
}
