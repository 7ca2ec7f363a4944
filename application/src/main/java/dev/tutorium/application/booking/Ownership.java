package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.offering.port.Courses;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.booking.Subject;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;

/** Looks sessions up for those who take part in them; to others there is none. */
final class Ownership {

    private Ownership() {}

    static Session asStudent(Sessions sessions, Actor.Member student, SessionId id) {
        return sessions.find(id)
                .filter(session -> student.sees(session.facts().teacher())
                        && session.facts().seatOf(student.id()).isPresent())
                .orElseThrow(() -> new Missing("session"));
    }

    static Session asTeacher(Sessions sessions, AccountId teacher, SessionId id) {
        return sessions.find(id)
                .filter(session -> session.facts().teacher().equals(teacher))
                .orElseThrow(() -> new Missing("session"));
    }

    /** Whether it is a session of the creator's course. */
    static boolean isCreator(Courses courses, AccountId account, Session session) {
        return session.facts().subject() instanceof Subject.CourseLesson(var _, var course, var _)
                && courses.find(course)
                        .filter(each -> each.creator().equals(account))
                        .isPresent();
    }

    /** As whichever of the two the member is. */
    static Session asParticipant(Sessions sessions, Actor.Member member, SessionId id) {
        return sessions.find(id)
                .filter(session -> member.sees(session.facts().teacher())
                        && session.facts().takesPart(member.id()))
                .orElseThrow(() -> new Missing("session"));
    }
}
