package dev.tutorium.application.messaging;

import dev.tutorium.application.messaging.BookingLetters.About;
import dev.tutorium.application.messaging.view.Addressee;
import dev.tutorium.domain.booking.BookingEvent.DisputeResolved;
import dev.tutorium.domain.booking.BookingEvent.SessionDisputed;
import dev.tutorium.domain.booking.BookingEvent.StudentMissed;
import dev.tutorium.domain.booking.BookingEvent.TeacherStruck;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.messaging.NotificationKind;
import dev.tutorium.domain.messaging.Topic;

/** The words of what is told about how sessions went. */
final class OutcomeLetters {

    private OutcomeLetters() {}

    static Letter missed(StudentMissed event, About about, Addressee student, Addressee teacher) {
        return Letter.of(
                NotificationKind.SESSION_MISSED,
                "missed:" + event.seat().value(),
                topic(event.session()),
                "Missed: %s with %s, %s"
                        .formatted(
                                about.title(),
                                teacher.name(),
                                Times.brief(event.time().start(), student.zone())),
                "%s says that you did not come to “%s”:".formatted(teacher.name(), about.title()),
                Times.range(event.time(), student.zone()),
                "The session is paid in full. If you were there, contest it.");
    }

    static Letter struck(TeacherStruck event, About about, Addressee teacher) {
        var why = switch (event.cause()) {
            case LATE_CANCELLATION -> "because you cancelled “%s” late";
            case NO_SHOW -> "because you did not come to “%s”";
        };
        return Letter.of(
                NotificationKind.SESSION_MISSED,
                "struck:" + event.session().value(),
                topic(event.session()),
                "A mark against you: " + about.title(),
                "You have a mark against you " + why.formatted(about.title()) + ".",
                "With too many of them, your new bookings wait for your approval.");
    }

    static Letter disputed(SessionDisputed event, About about, Addressee to) {
        return Letter.of(
                NotificationKind.SESSION_DISPUTED,
                "disputed:%s:%s".formatted(event.session().value(), event.at()),
                topic(event.session()),
                "Contested: %s, %s"
                        .formatted(about.title(), Times.brief(event.time().start(), to.zone())),
                "How “%s” went is contested by %s:".formatted(about.title(), BookingLetters.by(event.by())),
                Times.range(event.time(), to.zone()),
                "The reason: " + event.reason(),
                "What the session earned stays where it is until that is decided.");
    }

    static Letter resolved(DisputeResolved event, About about, Addressee to) {
        var verdict = switch (event.verdict()) {
            case STANDS -> "It went as was told at first.";
            case TEACHER_MISSED -> "The teacher did not come: everything is paid back.";
            case TEACHER_CAME -> "The teacher did come: there is no mark against them.";
        };
        return Letter.of(
                NotificationKind.SESSION_DISPUTED,
                "resolved:%s:%s".formatted(event.session().value(), event.at()),
                topic(event.session()),
                "Decided: " + about.title(),
                "How “%s” went was contested, and that is decided now.".formatted(about.title()),
                verdict);
    }

    private static Topic topic(SessionId session) {
        return Topic.of("session", session);
    }
}
