package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.messaging.BookingLetters.About;
import dev.tutorium.application.messaging.view.Addressee;
import dev.tutorium.application.messaging.view.MailFacts;
import dev.tutorium.application.messaging.view.MailFacts.AboutSession;
import dev.tutorium.application.messaging.view.People;
import dev.tutorium.domain.booking.BookingEvent;
import dev.tutorium.domain.booking.BookingEvent.DisputeResolved;
import dev.tutorium.domain.booking.BookingEvent.ReminderDue;
import dev.tutorium.domain.booking.BookingEvent.RoomReplaced;
import dev.tutorium.domain.booking.BookingEvent.SeatBooked;
import dev.tutorium.domain.booking.BookingEvent.SeatCancelled;
import dev.tutorium.domain.booking.BookingEvent.SeatDeclined;
import dev.tutorium.domain.booking.BookingEvent.SeatExpired;
import dev.tutorium.domain.booking.BookingEvent.SeatHeld;
import dev.tutorium.domain.booking.BookingEvent.SeatLost;
import dev.tutorium.domain.booking.BookingEvent.SeatRequested;
import dev.tutorium.domain.booking.BookingEvent.SessionCompleted;
import dev.tutorium.domain.booking.BookingEvent.SessionDisputed;
import dev.tutorium.domain.booking.BookingEvent.SessionMoved;
import dev.tutorium.domain.booking.BookingEvent.SessionReleased;
import dev.tutorium.domain.booking.BookingEvent.SessionStarted;
import dev.tutorium.domain.booking.BookingEvent.StudentMissed;
import dev.tutorium.domain.booking.BookingEvent.TeacherMissed;
import dev.tutorium.domain.booking.BookingEvent.TeacherStruck;
import dev.tutorium.domain.kernel.AccountId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Tells students and teachers about their sessions. */
public final class BookingTelling implements Reaction<BookingEvent> {

    private final MailFacts facts;
    private final BookingLetters letters;
    private final Telling telling;

    public BookingTelling(MailFacts facts, BookingLetters letters, Telling telling) {
        this.facts = facts;
        this.letters = letters;
        this.telling = telling;
    }

    @Override
    public String name() {
        return "messaging.booking-mailing";
    }

    @Override
    public Class<BookingEvent> event() {
        return BookingEvent.class;
    }

    @Override
    public void react(BookingEvent event) {
        switch (event) {
            case SeatBooked booked ->
                both(event, booked.student(), about -> (to, other) -> letters.booked(booked, about, to, other));
            case SeatRequested requested -> request(requested);
            case SeatDeclined declined ->
                toStudent(
                        event,
                        declined.student(),
                        about -> (to, other) -> letters.declined(declined, about, to, other));
            case SeatExpired expired
            when expired.unanswered() ->
                toStudent(
                        event,
                        expired.student(),
                        about -> (to, other) -> letters.unanswered(expired, about, to, other));
            case SeatCancelled cancelled ->
                both(
                        event,
                        cancelled.student(),
                        about -> (to, other) -> letters.cancelled(cancelled, about, to, other));
            case SeatLost lost ->
                both(event, lost.student(), about -> (to, other) -> letters.lost(lost, about, to, other));
            case SessionMoved moved ->
                all(event, moved.students(), about -> (to, other) -> letters.moved(moved, about, to, other));
            case RoomReplaced replaced ->
                all(
                        event,
                        replaced.students(),
                        about -> (to, other) -> letters.roomReplaced(replaced, about, to, other));
            case ReminderDue due ->
                all(
                        event,
                        due.students(),
                        about -> (to, other) -> letters.reminder(
                                due.session(), due.time(), due.kind().name(), about, to, other));
            case StudentMissed missed ->
                toStudent(
                        event,
                        missed.student(),
                        about -> (to, other) -> OutcomeLetters.missed(missed, about, to, other));
            case TeacherStruck struck -> {
                var session = session(event, List.of());
                var teacher = session.people().get(event.teacher());
                telling.tell(OutcomeLetters.struck(struck, about(session), teacher), teacher);
            }
            case SessionDisputed disputed ->
                all(
                        event,
                        facts.students(event.session()),
                        about -> (to, _) -> OutcomeLetters.disputed(disputed, about, to));
            case DisputeResolved resolved ->
                all(
                        event,
                        facts.students(event.session()),
                        about -> (to, _) -> OutcomeLetters.resolved(resolved, about, to));
            case SeatHeld _,
                    SeatExpired _,
                    SessionReleased _,
                    SessionStarted _,
                    SessionCompleted _,
                    TeacherMissed _ -> {}
        }
    }

    /** Makes the letter of one reader about the one they meet. */
    private interface Words extends BiFunction<Addressee, Addressee, Letter> {}

    private interface Wording {
        Words about(About about);
    }

    private void request(SeatRequested event) {
        var session = session(event, List.of(event.student()));
        var teacher = session.people().get(event.teacher());
        var student = session.people().get(event.student());
        telling.tell(letters.requested(event, about(session), student, teacher), student);
        telling.tell(letters.asked(event, about(session), teacher, student), teacher);
    }

    private void toStudent(BookingEvent event, AccountId student, Wording wording) {
        var session = session(event, List.of(student));
        var reader = session.people().get(student);
        var words = wording.about(about(session));
        telling.tell(words.apply(reader, session.people().get(event.teacher())), reader);
    }

    private void both(BookingEvent event, AccountId student, Wording wording) {
        all(event, List.of(student), wording);
    }

    /** A letter to every student about the teacher, and to the teacher about the students. */
    private void all(BookingEvent event, List<AccountId> students, Wording wording) {
        var session = session(event, students);
        var words = wording.about(about(session));
        var teacher = session.people().get(event.teacher());
        for (var student : students) {
            var reader = session.people().get(student);
            telling.tell(words.apply(reader, teacher), reader);
        }
        if (!students.isEmpty()) {
            telling.tell(words.apply(teacher, together(session.people(), students)), teacher);
        }
    }

    private AboutSession session(BookingEvent event, List<AccountId> students) {
        var people =
                Stream.concat(students.stream(), Stream.of(event.teacher())).toList();
        return facts.session(event.session(), people)
                .orElseThrow(() -> new IllegalStateException("no such session: " + event.session()));
    }

    private static About about(AboutSession session) {
        return new About(session.title(), session.revision(), session.cancelled(), session.goesOn());
    }

    /** Whom a teacher meets: the student, or the first of a group and how many more. */
    private static Addressee together(People people, List<AccountId> students) {
        var first = people.get(students.getFirst());
        var others = students.size() - 1;
        return others == 0
                ? first
                : new Addressee(
                        first.account(),
                        "%s and %d more".formatted(first.name(), others),
                        first.email(),
                        first.zone(),
                        first.reachable());
    }
}
