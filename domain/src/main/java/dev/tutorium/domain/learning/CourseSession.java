package dev.tutorium.domain.learning;

import dev.tutorium.domain.kernel.SessionId;
import java.time.Instant;
import java.util.Comparator;

/** A session of an enrollment that was not cancelled, as far as learning cares. */
public record CourseSession(SessionId session, Instant start, Standing standing) {

    /** What became of it. */
    public enum Standing {
        /** Not closed yet. */
        PLANNED,
        /** Held to its end: it teaches its module. */
        HELD,
        /** The student did not come; the teacher earns it, so its module is used up. */
        MISSED
    }

    static final Comparator<CourseSession> BY_START = Comparator.comparing(CourseSession::start)
            .thenComparing(s -> s.session().value());

    boolean isOver() {
        return standing != Standing.PLANNED;
    }

    /** Whether its time has come while nobody has said yet how it went. */
    public boolean isUnderway(Instant now) {
        return standing == Standing.PLANNED && !start.isAfter(now);
    }
}
