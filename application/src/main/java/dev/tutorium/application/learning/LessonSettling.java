package dev.tutorium.application.learning;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.learning.port.CourseSessions;
import dev.tutorium.application.learning.port.Enrollments;
import dev.tutorium.domain.booking.BookingEvent;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.learning.Enrollment.Active;
import java.time.InstantSource;

/**
 * A session of a course is over, or was cancelled or moved, so that a later one need not wait for it any more: the modules whose
 * turn has come are settled, and the enrollment completes with the last of them. One for each kind of event that can end a wait.
 */
public final class LessonSettling<E extends BookingEvent> implements Reaction<E> {

    private final Class<E> event;
    private final Enrollments enrollments;
    private final CourseSessions sessions;
    private final Transactions transactions;
    private final InstantSource clock;

    public LessonSettling(
            Class<E> event,
            Enrollments enrollments,
            CourseSessions sessions,
            Transactions transactions,
            InstantSource clock) {
        this.event = event;
        this.enrollments = enrollments;
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "learning.lesson-settling." + event.getSimpleName();
    }

    @Override
    public Class<E> event() {
        return event;
    }

    @Override
    public void react(E changed) {
        sessions.enrollmentOf(changed.session()).ifPresent(this::settle);
    }

    private void settle(EnrollmentId id) {
        transactions.inTransaction(() -> {
            if (enrollments.getForUpdate(id) instanceof Active active) {
                var change = active.settle(sessions.of(id), clock.instant());
                if (!change.events().isEmpty()) {
                    enrollments.record(change);
                }
            }
        });
    }
}
