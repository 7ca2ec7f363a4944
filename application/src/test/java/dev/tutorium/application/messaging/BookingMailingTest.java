package dev.tutorium.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.messaging.port.JoinLinks;
import dev.tutorium.application.messaging.port.Mail;
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
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class BookingMailingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final SessionId SESSION = new SessionId(new UUID(1, 1));
    private static final SeatId SEAT = new SeatId(new UUID(2, 1));
    private static final TimeRange TIME = TimeRange.of(Instant.parse("2026-03-02T22:30:00Z"), Duration.ofMinutes(60));
    private static final Addressee TEACHER = person(1, "Tess", "Europe/Berlin", true);
    private static final Addressee STUDENT = person(2, "Ada <3", "America/New_York", true);
    private static final Addressee GONE = person(3, "deleted user", "UTC", false);

    private final SentMails mails = new SentMails();
    private final BookingMailing mailing = mailing(new Post(mails));

    @Test
    void a_booking_is_mailed_to_both_each_in_their_own_zone() {
        mailing.react(booked(STUDENT));

        assertThat(toStudent().text())
                .contains("Monday 2 March 2026, 17:30 to 18:30 (America/New_York)", "“Fractions” with Tess");
        assertThat(toTeacher().text())
                .contains(
                        "Monday 2 March 2026, 23:30 to Tuesday 3 March 2026, 00:30 (Europe/Berlin)",
                        "“Fractions” with Ada <3");
    }

    @Test
    void a_booking_carries_a_link_of_the_readers_own_to_the_room() {
        mailing.react(booked(STUDENT));

        assertThat(toStudent().text())
                .contains("https://tutorium.test/join/" + STUDENT.account().value());
        assertThat(toTeacher().text())
                .contains("https://tutorium.test/join/" + TEACHER.account().value());
    }

    @Test
    void what_people_call_themselves_is_not_markup() {
        mailing.react(booked(STUDENT));

        assertThat(toStudent().html()).contains("Hello Ada &lt;3,").doesNotContain("<3");
    }

    @Test
    void the_same_event_again_is_the_same_mail() {
        mailing.react(booked(STUDENT));
        mailing.react(booked(STUDENT));

        assertThat(mails.all()).hasSize(2);
    }

    @Test
    void whoever_cannot_be_reached_gets_no_mail() {
        mailing.react(booked(GONE));

        assertThat(mails.all()).extracting(Mail::to).containsExactly(TEACHER.email());
    }

    @Test
    void a_booking_comes_with_a_calendar_entry_and_a_move_moves_it() {
        mailing.react(booked(STUDENT));
        mailing.react(new BookingEvent.SessionMoved(
                SESSION,
                TEACHER.account(),
                List.of(STUDENT.account()),
                TIME,
                TIME.movedTo(TIME.start().plus(Duration.ofDays(1))),
                Party.STUDENT,
                1,
                NOW));

        var entries = mails.to(STUDENT.email()).stream()
                .map(BookingMailingTest::calendar)
                .toList();
        assertThat(entries.get(0)).contains("METHOD:REQUEST", "SEQUENCE:0", "DTSTART:20260302T223000Z");
        assertThat(entries.get(1)).contains("METHOD:REQUEST", "SEQUENCE:1", "DTSTART:20260303T223000Z");
        assertThat(uid(entries.get(0))).isEqualTo(uid(entries.get(1)));
    }

    @Test
    void a_cancellation_tells_what_comes_back_and_why_and_takes_the_entry_away() {
        mailing.react(cancelled(eur(2500), eur(0)));

        assertThat(toStudent().text())
                .contains("cancelled by the student", "You get 25.00 EUR back. Half, by the 12 hour tier.", "ill");
        assertThat(calendar(toStudent())).contains("METHOD:CANCEL", "STATUS:CANCELLED");
        assertThat(toTeacher().text()).contains("The student gets 25.00 EUR back.");
    }

    @Test
    void a_cancellation_without_refund_says_so() {
        mailing.react(cancelled(eur(0), eur(500)));

        assertThat(toStudent().text()).contains("Nothing is paid back.", "5.00 EUR in your wallet");
    }

    @Test
    void a_request_nobody_answered_is_told_to_the_student_and_a_lapsed_hold_to_nobody() {
        mailing.react(expired(false));
        assertThat(mails.all()).isEmpty();

        mailing.react(expired(true));
        assertThat(mails.all()).extracting(Mail::to).containsExactly(STUDENT.email());
        assertThat(toStudent().text()).contains("Tess did not answer your request", "Nothing was charged.");
    }

    private static BookingEvent expired(boolean unanswered) {
        return new BookingEvent.SeatExpired(SESSION, TEACHER.account(), SEAT, STUDENT.account(), TIME, unanswered, NOW);
    }

    @Test
    void a_reminder_goes_to_all() {
        mailing.react(new BookingEvent.ReminderDue(
                SESSION, TEACHER.account(), List.of(STUDENT.account()), TIME, BookingEvent.Reminder.HOUR_BEFORE, NOW));

        assertThat(mails.all()).extracting(Mail::subject).allMatch(subject -> subject.startsWith("Coming up:"));
        assertThat(mails.all()).hasSize(2);
    }

    @Test
    void a_mail_that_may_not_have_gone_out_is_tried_again() {
        var failing = mailing(new Post(_ -> new RemoteResult.Unknown<>("away")));

        assertThatThrownBy(() -> failing.react(booked(STUDENT))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_mail_that_is_refused_is_given_up() {
        mailing(new Post(_ -> new RemoteResult.Declined<>("no such address"))).react(booked(STUDENT));
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

    private static BookingMailing mailing(Post post) {
        var letters = new BookingLetters(
                new Invites("no-reply@tutorium.test"),
                new Links(),
                path -> URI.create("https://tutorium.test" + path),
                BookingPolicy.standard());
        return new BookingMailing(new Facts(), letters, post);
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

        @Override
        public Optional<AboutSession> session(SessionId session, Collection<AccountId> people) {
            return Optional.of(new AboutSession("Fractions", 0, new People(List.of(TEACHER, STUDENT, GONE))));
        }

        @Override
        public Optional<AboutCourse> course(CourseId course, Collection<AccountId> people) {
            return Optional.empty();
        }

        @Override
        public Optional<Addressee> person(AccountId account) {
            return Optional.empty();
        }
    }
}
