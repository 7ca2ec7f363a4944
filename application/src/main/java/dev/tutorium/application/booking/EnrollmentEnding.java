package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.learning.port.CourseSessions;
import dev.tutorium.domain.booking.Act;
import dev.tutorium.domain.booking.BookingPolicy;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.learning.CourseSession.Standing;
import dev.tutorium.domain.learning.LearningEvent.EnrollmentCancelled;
import java.time.InstantSource;

/** A student gave a course up: its sessions that were still to come are cancelled, and their times free again. */
public final class EnrollmentEnding implements Reaction<EnrollmentCancelled> {

    private final CourseSessions courseSessions;
    private final Sessions sessions;
    private final SessionSteps steps;
    private final BookingPolicy policy;
    private final InstantSource clock;

    public EnrollmentEnding(
            CourseSessions courseSessions,
            Sessions sessions,
            SessionSteps steps,
            BookingPolicy policy,
            InstantSource clock) {
        this.courseSessions = courseSessions;
        this.sessions = sessions;
        this.steps = steps;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "booking.enrollment-ending";
    }

    @Override
    public Class<EnrollmentCancelled> event() {
        return EnrollmentCancelled.class;
    }

    @Override
    public void react(EnrollmentCancelled cancelled) {
        courseSessions.of(cancelled.enrollment()).stream()
                .filter(session -> session.standing() == Standing.PLANNED)
                .forEach(session -> cancel(session.session()));
    }

    /** One that can no longer be cancelled, because it began in the meantime, runs its course. */
    private void cancel(SessionId id) {
        var act = Act.byPlatform(clock.instant());
        var _ = steps.take(
                sessions.get(id), act.at(), session -> session.cancel("the enrollment was cancelled", act, policy));
    }
}
