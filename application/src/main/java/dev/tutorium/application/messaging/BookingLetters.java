package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.messaging.Letter.Link;
import dev.tutorium.application.messaging.port.JoinLinks;
import dev.tutorium.application.messaging.view.Addressee;
import dev.tutorium.domain.booking.BookingEvent.RoomReplaced;
import dev.tutorium.domain.booking.BookingEvent.SeatBooked;
import dev.tutorium.domain.booking.BookingEvent.SeatCancelled;
import dev.tutorium.domain.booking.BookingEvent.SeatDeclined;
import dev.tutorium.domain.booking.BookingEvent.SeatExpired;
import dev.tutorium.domain.booking.BookingEvent.SeatLost;
import dev.tutorium.domain.booking.BookingEvent.SeatRequested;
import dev.tutorium.domain.booking.BookingEvent.SessionMoved;
import dev.tutorium.domain.booking.BookingPolicy;
import dev.tutorium.domain.booking.Party;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.messaging.NotificationKind;
import dev.tutorium.domain.messaging.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The words of what is told about sessions. {@code to} is who reads it, {@code other} the one they meet. */
public final class BookingLetters {

    private final Invites invites;
    private final JoinLinks joinLinks;
    private final PublicAddress address;
    private final BookingPolicy policy;

    public BookingLetters(Invites invites, JoinLinks joinLinks, PublicAddress address, BookingPolicy policy) {
        this.invites = invites;
        this.joinLinks = joinLinks;
        this.address = address;
        this.policy = policy;
    }

    /**
     * The session a letter is about.
     *
     * @param revision  how often it was moved
     * @param cancelled how many of its seats were cancelled so far
     * @param goesOn    whether a seat in it is booked still
     */
    record About(String title, int revision, int cancelled, boolean goesOn) {

        /** Rises with every move and every cancellation, as the calendars that have an entry want it. */
        int sequence() {
            return revision + cancelled;
        }
    }

    Letter booked(SeatBooked event, About about, Addressee to, Addressee other) {
        return invited(
                Letter.of(
                        NotificationKind.SESSION_BOOKED,
                        "booked:" + event.seat().value(),
                        topic(event.session()),
                        subject("Booked", about, other, event.time(), to),
                        "Your session “%s” with %s is booked:".formatted(about.title(), other.name()),
                        Times.range(event.time(), to.zone())),
                event.session(),
                about,
                event.time(),
                event.at(),
                to);
    }

    Letter asked(SeatRequested event, About about, Addressee teacher, Addressee student) {
        return Letter.of(
                NotificationKind.SESSION_REQUESTED,
                "requested:" + event.seat().value(),
                topic(event.session()),
                subject("Please answer", about, student, event.time(), teacher),
                "%s would like to take “%s” with you:".formatted(student.name(), about.title()),
                Times.range(event.time(), teacher.zone()),
                "Please accept or decline until %s. After that the request lapses."
                        .formatted(Times.moment(event.answerBy(), teacher.zone())));
    }

    Letter requested(SeatRequested event, About about, Addressee student, Addressee teacher) {
        return Letter.of(
                NotificationKind.SESSION_REQUESTED,
                "requested:" + event.seat().value(),
                topic(event.session()),
                subject("Requested", about, teacher, event.time(), student),
                "You asked %s for “%s”:".formatted(teacher.name(), about.title()),
                Times.range(event.time(), student.zone()),
                "The answer comes until %s. Your card is charged only if it is yes."
                        .formatted(Times.moment(event.answerBy(), student.zone())));
    }

    Letter declined(SeatDeclined event, About about, Addressee student, Addressee teacher) {
        var reason = event.reason();
        return Letter.of(
                NotificationKind.REQUEST_ANSWERED,
                "declined:" + event.seat().value(),
                topic(event.session()),
                subject("Declined", about, teacher, event.time(), student),
                "%s cannot take your request for “%s”:".formatted(teacher.name(), about.title()),
                Times.range(event.time(), student.zone()),
                reason == null ? "Nothing was charged." : "The reason: " + reason + "\n\nNothing was charged.");
    }

    Letter unanswered(SeatExpired event, About about, Addressee student, Addressee teacher) {
        return Letter.of(
                NotificationKind.REQUEST_ANSWERED,
                "unanswered:" + event.seat().value(),
                topic(event.session()),
                subject("Not answered", about, teacher, event.time(), student),
                "%s did not answer your request for “%s” in time:".formatted(teacher.name(), about.title()),
                Times.range(event.time(), student.zone()),
                "Nothing was charged. You can ask for another time.");
    }

    /** The entry in the teacher's calendar stays as long as another seat is booked. */
    Letter cancelled(SeatCancelled event, About about, Addressee to, Addressee other) {
        var paragraphs = new ArrayList<String>();
        var isStudent = to.account().equals(event.student());
        var others = about.goesOn() && !isStudent;
        var what = others
                ? "The seat of %2$s in “%1$s” was cancelled by %3$s"
                : "Your session “%s” with %s was cancelled by %s";
        paragraphs.add(what.formatted(about.title(), other.name(), by(event.by())) + ":");
        paragraphs.add(Times.range(event.time(), to.zone()));
        if (others) {
            paragraphs.add("The session goes on with the others.");
        }
        var reason = event.reason();
        if (reason != null && !reason.isBlank()) {
            paragraphs.add("The reason: " + reason);
        }
        paragraphs.addAll(
                isStudent
                        ? backToStudent(event)
                        : List.of("The student gets %s back. %s".formatted(event.refund(), event.explanation())));
        var letter = new Letter(
                NotificationKind.SESSION_CANCELLED,
                "cancelled:" + event.seat().value(),
                topic(event.session()),
                subject("Cancelled", about, other, event.time(), to),
                paragraphs,
                null,
                null);
        return others ? letter : letter.with(invites.cancel(entry(event, about), to));
    }

    Letter lost(SeatLost event, About about, Addressee to, Addressee other) {
        var isStudent = to.account().equals(event.student());
        return Letter.of(
                NotificationKind.SESSION_CANCELLED,
                "lost:" + event.seat().value(),
                topic(event.session()),
                subject("Not booked", about, other, event.time(), to),
                "The payment for “%s” with %s came after its time had gone to someone else:"
                        .formatted(about.title(), other.name()),
                Times.range(event.time(), to.zone()),
                isStudent ? "You get all of it back." : "The student gets all of it back.");
    }

    Letter moved(SessionMoved event, About about, Addressee to, Addressee other) {
        return invited(
                Letter.of(
                        NotificationKind.SESSION_MOVED,
                        "moved:%s:%d".formatted(event.session().value(), event.revision()),
                        topic(event.session()),
                        subject("Moved", about, other, event.to(), to),
                        "Your session “%s” with %s was moved by %s. The new time:"
                                .formatted(about.title(), other.name(), by(event.by())),
                        Times.range(event.to(), to.zone()),
                        "It was before: " + Times.range(event.from(), to.zone())),
                event.session(),
                new About(about.title(), event.revision(), about.cancelled(), true),
                event.to(),
                event.at(),
                to);
    }

    Letter roomReplaced(RoomReplaced event, About about, Addressee to, Addressee other) {
        var letter = Letter.of(
                NotificationKind.SESSION_MOVED,
                "room:%s:%s".formatted(event.session().value(), event.at()),
                topic(event.session()),
                subject("New room", about, other, event.time(), to),
                "Your session “%s” with %s has a new room, as %s wanted:"
                        .formatted(about.title(), other.name(), by(event.by())),
                Times.range(event.time(), to.zone()),
                "Links into the room before do not work any more.");
        return letter.with(door(event.session(), to));
    }

    Letter reminder(SessionId session, TimeRange time, String kind, About about, Addressee to, Addressee other) {
        var letter = Letter.of(
                NotificationKind.SESSION_REMINDER,
                "reminder:%s:%d:%s".formatted(session.value(), about.revision(), kind),
                topic(session),
                subject("Coming up", about, other, time, to),
                "Your session “%s” with %s comes up:".formatted(about.title(), other.name()),
                Times.range(time, to.zone()));
        return letter.with(door(session, to));
    }

    private Letter invited(Letter letter, SessionId session, About about, TimeRange time, Instant at, Addressee to) {
        var door = door(session, to);
        var entry = new Invites.Entry(session, about.sequence(), about.title(), time, at);
        return letter.with(door).with(invites.request(entry, to, door.url()));
    }

    private static Invites.Entry entry(SeatCancelled event, About about) {
        return new Invites.Entry(event.session(), about.sequence(), about.title(), event.time(), event.at());
    }

    private static Topic topic(SessionId session) {
        return Topic.of("session", session);
    }

    private Link door(SessionId session, Addressee to) {
        var words = "Join from %d minutes before the start"
                .formatted(policy.joinFrom().toMinutes());
        return new Link(words, address.of("/join/" + joinLinks.token(session, to.account())));
    }

    private static List<String> backToStudent(SeatCancelled event) {
        var back = event.refund().isZero()
                ? "Nothing is paid back. " + event.explanation()
                : "You get %s back. %s".formatted(event.refund(), event.explanation());
        return event.compensation().isZero()
                ? List.of(back)
                : List.of(back, "For the trouble you get %s in your wallet.".formatted(event.compensation()));
    }

    private static String subject(String what, About about, Addressee other, TimeRange time, Addressee to) {
        return "%s: %s with %s, %s".formatted(what, about.title(), other.name(), Times.brief(time.start(), to.zone()));
    }

    static String by(Party party) {
        return switch (party) {
            case STUDENT -> "the student";
            case TEACHER -> "the teacher";
            case PLATFORM -> "the platform";
        };
    }
}
