package dev.tutorium.application.goodwill;

import dev.tutorium.application.goodwill.port.Mentors;
import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.booking.BookingEvent.SessionCompleted;
import dev.tutorium.domain.goodwill.Reason;
import java.time.InstantSource;

/** A new teacher has held their first session of a course: who taught the course to them is rewarded. */
public final class MentorRewarding implements Reaction<SessionCompleted> {

    private final Mentors mentors;
    private final PointKeeping points;
    private final Transactions transactions;
    private final InstantSource clock;

    public MentorRewarding(Mentors mentors, PointKeeping points, Transactions transactions, InstantSource clock) {
        this.mentors = mentors;
        this.points = points;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "goodwill.mentor-rewarding";
    }

    @Override
    public Class<SessionCompleted> event() {
        return SessionCompleted.class;
    }

    @Override
    public void react(SessionCompleted completed) {
        mentors.ofFirst(completed.session())
                .ifPresent(mentor -> transactions.inTransaction(() ->
                        points.award(new Reason.FirstSessionMentor(completed.teacher()), mentor, clock.instant())));
    }
}
