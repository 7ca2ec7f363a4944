package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.offering.port.Courses;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.booking.Subject;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;

/** Looks sessions up for those who take part in them; to others there is none. */
final class Ownership {

    private Ownership() {}

    static Session asStudent(Sessions sessions, AccountId student, SessionId id) {
        return sessions.find(id)
                .filter(session -> session.facts().seatOf(student).isPresent())
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

    /** As whichever of the two the account is. */
    static Session asParticipant(Sessions sessions, AccountId account, SessionId id) {
        return sessions.find(id)
                .filter(session -> session.facts().takesPart(account))
                .orElseThrow(() -> new Missing("session"));
    }
}
