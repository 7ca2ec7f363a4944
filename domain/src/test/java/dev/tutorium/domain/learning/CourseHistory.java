package dev.tutorium.domain.learning;

import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.learning.CourseSession.Standing;
import dev.tutorium.domain.learning.Enrollment.Active;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A made-up history of a student's sessions: booked where there is room, moved and cancelled while they are to come, and once they
 * have begun closed in any order, as held, as missed by the student or by the teacher. What was closed is told to the enrollment
 * at once, or some time, or only at the end.
 */
final class CourseHistory {

    private static final Duration DAY = Duration.ofDays(1);

    private final Map<SessionId, CourseSession> sessions = new LinkedHashMap<>();
    private final List<DomainEvent> events = new ArrayList<>();
    private Enrollment enrollment;
    private Instant now = Sample.NOW;
    private int booked;

    CourseHistory(Active enrolled) {
        enrollment = enrolled;
    }

    Enrollment enrollment() {
        return enrollment;
    }

    Instant now() {
        return now;
    }

    List<DomainEvent> events() {
        return events;
    }

    List<CourseSession> sessions() {
        return List.copyOf(sessions.values());
    }

    void go(Random random, int steps, double told) {
        for (int i = 0; i < steps; i++) {
            step(random);
            if (random.nextDouble() < told) {
                tell();
            }
        }
        tell();
    }

    /** Settles what is over. */
    void tell() {
        if (enrollment instanceof Active active) {
            var change = active.settle(sessions(), now);
            enrollment = change.state();
            events.addAll(change.events());
        }
    }

    /** Nothing is under way any more: all that has begun is closed as held. */
    void closeAll() {
        matching(this::hasBegun).forEach(session -> close(session, Standing.HELD));
        tell();
    }

    private void step(Random random) {
        switch (random.nextInt(6)) {
            case 0, 1 -> book(random);
            case 2 -> one(random, this::isToCome, session -> put(session.session(), later(random), Standing.PLANNED));
            case 3 -> one(random, this::isToCome, session -> sessions.remove(session.session()));
            case 4 -> now = now.plus(DAY.multipliedBy(random.nextInt(4)));
            default -> one(random, this::hasBegun, session -> closeSomehow(random, session));
        }
    }

    private void book(Random random) {
        if (enrollment instanceof Active active && active.roomBeside(sessions()).isAccepted()) {
            put(new SessionId(new UUID(14, ++booked)), later(random), Standing.PLANNED);
        }
    }

    private void closeSomehow(Random random, CourseSession session) {
        switch (random.nextInt(5)) {
            case 0 -> sessions.remove(session.session());
            case 1 -> close(session, Standing.MISSED);
            default -> close(session, Standing.HELD);
        }
    }

    private void close(CourseSession session, Standing standing) {
        put(session.session(), session.start(), standing);
    }

    private void put(SessionId id, Instant start, Standing standing) {
        sessions.put(id, new CourseSession(id, start, standing));
    }

    private Instant later(Random random) {
        return now.plus(DAY.multipliedBy(1 + random.nextInt(20))).plusSeconds(booked);
    }

    private void one(Random random, Predicate<CourseSession> which, Consumer<CourseSession> change) {
        var found = matching(which);
        if (!found.isEmpty()) {
            change.accept(found.get(random.nextInt(found.size())));
        }
    }

    private List<CourseSession> matching(Predicate<CourseSession> which) {
        return sessions.values().stream().filter(which).toList();
    }

    private boolean hasBegun(CourseSession session) {
        return session.isUnderway(now);
    }

    private boolean isToCome(CourseSession session) {
        return session.start().isAfter(now);
    }
}
