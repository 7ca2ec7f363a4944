package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.offering.port.Courses;
import dev.tutorium.domain.booking.Act;
import dev.tutorium.domain.booking.BookingPolicy;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.CompletedBy;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SessionId;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What those who take part say about a session: the teacher's answer to a request, and how it went. */
public final class SessionConduct {

    private final Sessions sessions;
    private final Courses courses;
    private final SessionSteps steps;
    private final BookingPolicy policy;
    private final InstantSource clock;

    public SessionConduct(
            Sessions sessions, Courses courses, SessionSteps steps, BookingPolicy policy, InstantSource clock) {
        this.sessions = sessions;
        this.courses = courses;
        this.steps = steps;
        this.policy = policy;
        this.clock = clock;
    }

    public Outcome<Session, BookingRefusal> accept(Actor.Member teacher, SessionId id) {
        var seen = Ownership.asTeacher(sessions, teacher.id(), id);
        var now = clock.instant();
        return steps.take(seen, now, session -> session.accept(now));
    }

    public Outcome<Session, BookingRefusal> decline(Actor.Member teacher, SessionId id, @Nullable String reason) {
        var seen = Ownership.asTeacher(sessions, teacher.id(), id);
        var now = clock.instant();
        return steps.take(seen, now, session -> session.decline(reason, now));
    }

    /** By its teacher, by the creator of its course, or by an administrator; to anyone else there is no such session. */
    public Outcome<Session, BookingRefusal> complete(Actor.Member actor, SessionId id) {
        var seen = sessions.get(id);
        var by = completedBy(actor, seen);
        var now = clock.instant();
        return steps.take(seen, now, session -> session.complete(by, now, policy));
    }

    public Outcome<Session, BookingRefusal> studentMissed(Actor.Member teacher, SessionId id, AccountId student) {
        var seen = Ownership.asTeacher(sessions, teacher.id(), id);
        var seat = seen.facts().seatOf(student).orElseThrow(() -> new Missing("student"));
        var act = Act.byTeacher(teacher.id(), clock.instant());
        return steps.take(seen, act.at(), session -> session.studentMissed(seat.id(), act, policy));
    }

    public Outcome<Session, BookingRefusal> teacherMissed(Actor.Member student, SessionId id) {
        var seen = Ownership.asStudent(sessions, student, id);
        var act = Act.byStudent(student.id(), clock.instant());
        return steps.take(seen, act.at(), session -> session.teacherMissed(act, policy));
    }

    private CompletedBy completedBy(Actor.Member actor, Session session) {
        if (session.facts().teacher().equals(actor.id())) {
            return CompletedBy.TEACHER;
        }
        if (actor.is(Role.ADMIN) || actor.is(Role.OWNER)) {
            return CompletedBy.ADMIN;
        }
        if (Ownership.isCreator(courses, actor.id(), session)) {
            return CompletedBy.CREATOR;
        }
        throw new Missing("session");
    }
}
