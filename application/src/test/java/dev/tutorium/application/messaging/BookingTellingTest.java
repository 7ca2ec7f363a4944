package dev.tutorium.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.messaging.port.JoinLinks;
import dev.tutorium.application.messaging.port.Mail;
import dev.tutorium.application.messaging.port.Mails;
import dev.tutorium.application.messaging.port.SentMails;
import dev.tutorium.application.messaging.view.Addressee;
import dev.tutorium.application.messaging.view.MailFacts;
import dev.tutorium.application.messaging.view.People;
import dev.tutorium.domain.booking.BookingEvent;
import dev.tutorium.domain.booking.BookingPolicy;
import dev.tutorium.domain.booking.Party;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.messaging.Notification;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class BookingTellingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final SessionId SESSION = new SessionId(new UUID(1, 1));
    private static final SeatId SEAT = new SeatId(new UUID(2, 1));
    private static final TimeRange TIME = TimeRange.of(Instant.parse("2026-03-02T22:30:00Z"), Duration.ofMinutes(60));
    private static final Addressee TEACHER = person(1, "Tess", "Europe/Berlin", true);
    private static final Addressee STUDENT = person(2, "Ada <3", "America/New_York", true);
    private static final Addressee GONE = person(3, "deleted user", "UTC", false);

    private final TellingInMemory world = new TellingInMemory();
    private final SentMails mails = world.mails;
    private final Facts facts = new Facts();
    private final BookingTelling reaction = reaction(world.telling());

    @Test
    void a_booking_is_mailed_to_both_each_in_their_own_zone() {
        reaction.react(booked(STUDENT));

        assertThat(toStudent().text())
                .contains("Monday 2 March 2026, 17:30 to 18:30 (America/New_York)", "“Fractions” with Tess");
        assertThat(toTeacher().text())
                .contains(
                        "Monday 2 March 2026, 23:30 to Tuesday 3 March 2026, 00:30 (Europe/Berlin)",
                        "“Fractions” with Ada <3");
    }

    @Test
    void a_booking_carries_a_link_of_the_readers_own_to_the_room() {
        reaction.react(booked(STUDENT));

        assertThat(toStudent().text())
                .contains("https://tutorium.test/join/" + STUDENT.account().value());
        assertThat(toTeacher().text())
                .contains("https://tutorium.test/join/" + TEACHER.account().value());
    }

    @Test
    void what_people_call_themselves_is_not_markup() {
        reaction.react(booked(STUDENT));

        assertThat(toStudent().html()).contains("Hello Ada &lt;3,").doesNotContain("<3");
    }

    @Test
    void the_same_event_again_is_the_same_mail() {
        reaction.react(booked(STUDENT));
        reaction.react(booked(STUDENT));

        assertThat(mails.all()).hasSize(2);
    }

    @Test
    void whoever_cannot_be_reached_gets_no_mail() {
        reaction.react(booked(GONE));

        assertThat(mails.all()).extracting(Mail::to).containsExactly(TEACHER.email());
    }

    @Test
    void a_booking_comes_with_a_calendar_entry_and_a_move_moves_it() {
        reaction.react(booked(STUDENT));
        reaction.react(new BookingEvent.SessionMoved(
                SESSION,
                TEACHER.account(),
                List.of(STUDENT.account()),
                TIME,
                TIME.movedTo(TIME.start().plus(Duration.ofDays(1))),
                Party.STUDENT,
                1,
                NOW));

        var entries = mails.to(STUDENT.email()).stream()
                .map(BookingTellingTest::calendar)
                .toList();
        assertThat(entries.get(0)).contains("METHOD:REQUEST", "SEQUENCE:0", "DTSTART:20260302T223000Z");
        assertThat(entries.get(1)).contains("METHOD:REQUEST", "SEQUENCE:1", "DTSTART:20260303T223000Z");
        assertThat(uid(entries.get(0))).isEqualTo(uid(entries.get(1)));
    }

    @Test
    void a_new_room_is_told_to_both_with_the_link_that_leads_there() {
        reaction.react(new BookingEvent.RoomReplaced(
                SESSION, TEACHER.account(), List.of(STUDENT.account()), TIME, Party.TEACHER, NOW));

        assertThat(toStudent().text()).contains("has a new room, as the teacher wanted", "/join/");
        assertThat(toTeacher().text()).contains("has a new room", "/join/");
    }

    @Test
    void a_cancellation_tells_what_comes_back_and_why_and_takes_the_entry_away() {
        reaction.react(cancelled(eur(2500), eur(0)));

        assertThat(toStudent().text())
                .contains("cancelled by the student", "You get 25.00 EUR back. Half, by the 12 hour tier.", "ill");
        assertThat(calendar(toStudent())).contains("METHOD:CANCEL", "STATUS:CANCELLED");
        assertThat(calendar(toTeacher())).contains("METHOD:CANCEL");
        assertThat(toTeacher().text()).contains("The student gets 25.00 EUR back.");
    }

    @Test
    void a_cancellation_without_refund_says_so() {
        reaction.react(cancelled(eur(0), eur(500)));

        assertThat(toStudent().text()).contains("Nothing is paid back.", "5.00 EUR in your wallet");
    }

    @Test
    void a_request_nobody_answered_is_told_to_the_student_and_a_lapsed_hold_to_nobody() {
        reaction.react(expired(false));
        assertThat(mails.all()).isEmpty();

        reaction.react(expired(true));
        assertThat(mails.all()).extracting(Mail::to).containsExactly(STUDENT.email());
        assertThat(toStudent().text()).contains("Tess did not answer your request", "Nothing was charged.");
    }

    private static BookingEvent expired(boolean unanswered) {
        return new BookingEvent.SeatExpired(SESSION, TEACHER.account(), SEAT, STUDENT.account(), TIME, unanswered, NOW);
    }

    @Test
    void a_reminder_goes_to_all() {
        reaction.react(new BookingEvent.ReminderDue(
                SESSION, TEACHER.account(), List.of(STUDENT.account()), TIME, BookingEvent.Reminder.HOUR_BEFORE, NOW));

        assertThat(mails.all()).extracting(Mail::subject).allMatch(subject -> subject.startsWith("Coming up:"));
        assertThat(mails.all()).hasSize(2);
    }

    @Test
    void a_mail_that_may_not_have_gone_out_is_tried_again() {
        var failing = reaction(world.telling(_ -> new Mails.Unknown("away")));

        assertThatThrownBy(() -> failing.react(booked(STUDENT))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_seat_given_up_in_a_group_leaves_the_session_in_the_teachers_calendar() {
        facts.cancelled = 1;
        facts.goesOn = true;
        reaction.react(cancelled(eur(2500), eur(0)));

        assertThat(calendar(toStudent())).contains("METHOD:CANCEL", "SEQUENCE:1");
        assertThat(toTeacher().invite()).isNull();
        assertThat(toTeacher().text()).contains("The seat of Ada <3 in “Fractions” was cancelled", "goes on");
    }

    @Test
    void a_dispute_is_told_to_everyone_in_the_session() {
        reaction.react(
                new BookingEvent.SessionDisputed(SESSION, TEACHER.account(), Party.STUDENT, "nobody came", TIME, NOW));

        assertThat(mails.all()).extracting(Mail::to).containsExactly(STUDENT.email(), TEACHER.email());
        assertThat(toTeacher().text()).contains("contested by the student", "nobody came");
    }

    @Test
    void what_is_mailed_is_told_in_the_app_too() {
        reaction.react(booked(STUDENT));

        assertThat(world.notifications.all(STUDENT.account()))
                .extracting(Notification::title)
                .containsExactly(toStudent().subject());
    }

    private Mail toStudent() {
        return mails.to(STUDENT.email()).getFirst();
    }

    private Mail toTeacher() {
        return mails.to(TEACHER.email()).getFirst();
    }

    private static BookingEvent booked(Addressee student) {
        return new BookingEvent.SeatBooked(SESSION, TEACHER.account(), SEAT, student.account(), TIME, NOW);
    }

    private static BookingEvent cancelled(Money refund, Money compensation) {
        return new BookingEvent.SeatCancelled(
                SESSION,
                TEACHER.account(),
                SEAT,
                STUDENT.account(),
                TIME,
                Party.STUDENT,
                refund,
                compensation,
                "Half, by the 12 hour tier.",
                "ill",
                NOW);
    }

    private static Money eur(long cents) {
        return Money.of(cents, "EUR");
    }

    private static String calendar(Mail mail) {
        var invite = mail.invite();
        return invite == null ? "" : invite.calendar();
    }

    private static String uid(String calendar) {
        return calendar.replace("\r\n ", "")
                .lines()
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElseThrow();
    }

    private static Addressee person(long number, String name, String zone, boolean reachable) {
        var email = "person" + number + "@example.org";
        return new Addressee(new AccountId(new UUID(9, number)), name, email, ZoneId.of(zone), reachable);
    }

    private BookingTelling reaction(Telling telling) {
        var letters = new BookingLetters(
                new Invites("no-reply@tutorium.test"),
                new Links(),
                path -> URI.create("https://tutorium.test" + path),
                BookingPolicy.standard());
        return new BookingTelling(facts, letters, telling);
    }

    private static final class Links implements JoinLinks {

        @Override
        public String token(SessionId session, AccountId participant) {
            return participant.value().toString();
        }

        @Override
        public Optional<Pass> find(String token) {
            return Optional.empty();
        }
    }

    private static final class Facts implements MailFacts {

        private int cancelled;
        private boolean goesOn;

        @Override
        public Optional<AboutSession> session(SessionId session, Collection<AccountId> people) {
            return Optional.of(
                    new AboutSession("Fractions", 0, cancelled, goesOn, new People(List.of(TEACHER, STUDENT, GONE))));
        }

        @Override
        public List<AccountId> students(SessionId session) {
            return List.of(STUDENT.account());
        }

        @Override
        public Optional<AboutOffering> course(CourseId course, Collection<AccountId> people) {
            return Optional.empty();
        }

        @Override
        public Optional<AboutOffering> service(ServiceId service, Collection<AccountId> people) {
            return Optional.empty();
        }

        @Override
        public Optional<Addressee> person(AccountId account) {
            return Optional.empty();
        }
    }
}
