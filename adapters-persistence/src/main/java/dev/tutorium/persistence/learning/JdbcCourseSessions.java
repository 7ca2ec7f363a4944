package dev.tutorium.persistence.learning;

import dev.tutorium.application.learning.port.CourseSessions;
import dev.tutorium.domain.booking.SessionState;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.learning.CourseSession;
import dev.tutorium.domain.learning.CourseSession.Standing;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what booking has stored. */
@Singleton
final class JdbcCourseSessions implements CourseSessions {

    private static final String OF_ENROLLMENT = """
            select id, starts_at, state from session
            where enrollment_id = ?
                and state in ('HELD', 'REQUESTED', 'SCHEDULED', 'IN_PROGRESS', 'COMPLETED', 'NO_SHOW_STUDENT')
            order by starts_at, id""";

    private final Sql sql;

    JdbcCourseSessions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<CourseSession> of(EnrollmentId enrollment) {
        return sql.list(
                OF_ENROLLMENT,
                row -> new CourseSession(
                        new SessionId(Sql.uuid(row, "id")),
                        Sql.instant(row, "starts_at"),
                        standing(SessionState.valueOf(row.getString("state")))),
                enrollment);
    }

    @Override
    public Optional<EnrollmentId> enrollmentOf(SessionId session) {
        return sql.first(
                "select enrollment_id from session where id = ? and enrollment_id is not null",
                row -> new EnrollmentId(row.getObject(1, UUID.class)),
                session);
    }

    private static Standing standing(SessionState state) {
        return switch (state) {
            case COMPLETED -> Standing.HELD;
            case NO_SHOW_STUDENT -> Standing.MISSED;
            case HELD, REQUESTED, SCHEDULED, IN_PROGRESS -> Standing.PLANNED;
            case DECLINED, EXPIRED, CANCELLED, NO_SHOW_TEACHER ->
                throw new IllegalStateException("takes no module: " + state);
        };
    }
}
