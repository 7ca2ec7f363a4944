package dev.tutorium.application.learning.port;

import dev.tutorium.application.booking.port.SessionsInMemory;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.learning.CourseSession;
import dev.tutorium.domain.learning.CourseSession.Standing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what booking has stored in memory. */
public final class CourseSessionsInMemory implements CourseSessions {

    private final SessionsInMemory sessions;

    public CourseSessionsInMemory(SessionsInMemory sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<CourseSession> of(EnrollmentId enrollment) {
        return sessions.ofEnrollment(enrollment)
                .flatMap(session -> standing(session)
                        .map(standing -> new CourseSession(
                                session.id(), session.facts().time().start(), standing)))
                .toList();
    }

    @Override
    public Optional<EnrollmentId> enrollmentOf(SessionId session) {
        return sessions.find(session).flatMap(found -> found.facts().subject().paidBy());
    }

    private static Stream<Standing> standing(Session session) {
        return switch (session.state()) {
            case COMPLETED -> Stream.of(Standing.HELD);
            case NO_SHOW_STUDENT -> Stream.of(Standing.MISSED);
            case HELD, REQUESTED, SCHEDULED, IN_PROGRESS -> Stream.of(Standing.PLANNED);
            case DECLINED, EXPIRED, CANCELLED, NO_SHOW_TEACHER -> Stream.empty();
        };
    }
}
