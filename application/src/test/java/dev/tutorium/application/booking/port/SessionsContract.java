package dev.tutorium.application.booking.port;

import static dev.tutorium.application.booking.port.BookingFixture.NOW;
import static dev.tutorium.application.booking.port.BookingFixture.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.booking.Act;
import dev.tutorium.domain.booking.BookingEvent.Reminder;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.Seat;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.booking.SessionFacts;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of sessions does. */
public abstract class SessionsContract {

    private static final Instant START = Instant.parse("2026-03-20T15:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MANY = 10_000;

    /** The same for all of a test. */
    protected abstract BookingFixture world();

    @Test
    void a_session_is_found_as_it_was_stored_by_itself_and_by_its_seat() {
        var stored = world().scheduled(account(), account(), START);
        assertThat(stored.facts().version()).isEqualTo(1);
        assertThat(sessions().find(stored.id())).contains(stored);
        assertThat(locked(stored.id())).isEqualTo(stored);
        assertThat(sessions().findBySeat(stored.facts().seats().getFirst().id()))
                .contains(stored);
    }

    @Test
    void what_is_not_there_is_missing() {
        var unknown = new SessionId(UUID.randomUUID());
        assertThat(sessions().find(unknown)).isEmpty();
        assertThat(sessions().findBySeat(new SeatId(UUID.randomUUID()))).isEmpty();
        assertThatThrownBy(() -> sessions().get(unknown)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> locked(unknown)).isInstanceOf(Missing.class);
    }

    @Test
    void a_change_of_an_outdated_session_is_stale() {
        var stored = world().scheduled(account(), account(), START);
        world().stored(change(stored.start(START)));
        assertThatThrownBy(() -> record(change(stored.start(START)))).isInstanceOf(Stale.class);
    }

    @Test
    void blocked_times_of_a_teacher_may_touch_and_not_overlap() {
        var teacher = account();
        world().scheduled(teacher, account(), START);
        var touching = START.plus(Duration.ofMinutes(75));
        assertThat(refusal(record(booked(teacher, account(), touching.minusSeconds(60)))))
                .isInstanceOf(BookingRefusal.SlotTaken.class);
        assertThat(refusal(record(booked(teacher, account(), START.minus(Duration.ofMinutes(74))))))
                .isInstanceOf(BookingRefusal.SlotTaken.class);
        assertThat(record(booked(teacher, account(), touching)).isAccepted()).isTrue();
        assertThat(record(booked(teacher, account(), START.minus(Duration.ofMinutes(75))))
                        .isAccepted())
                .isTrue();
    }

    @Test
    void nothing_stays_of_a_session_that_was_refused() {
        var teacher = account();
        world().scheduled(teacher, account(), START);
        var second = booked(teacher, account(), START);
        assertThat(record(second).isAccepted()).isFalse();
        assertThat(sessions().find(second.state().id())).isEmpty();
    }

    @Test
    void seats_of_a_student_may_touch_and_not_overlap() {
        var student = account();
        world().scheduled(account(), student, START);
        assertThat(refusal(record(booked(account(), student, START.plus(HOUR).minusSeconds(60)))))
                .isInstanceOf(BookingRefusal.StudentBusy.class);
        assertThat(record(booked(account(), student, START.plus(HOUR))).isAccepted())
                .isTrue();
    }

    @Test
    void what_is_cancelled_takes_nobodys_time() {
        var teacher = account();
        var student = account();
        cancelled(world().scheduled(teacher, student, START));
        assertThat(record(booked(teacher, student, START)).isAccepted()).isTrue();
    }

    @Test
    void a_move_onto_another_session_is_refused() {
        var teacher = account();
        var student = account();
        world().scheduled(teacher, account(), START);
        var later = world().scheduled(teacher, student, START.plus(Duration.ofDays(1)));
        var to = later.facts().time().movedTo(START);
        assertThat(refusal(record(change(later.move(to, Act.byStudent(student, NOW), POLICY)))))
                .isInstanceOf(BookingRefusal.SlotTaken.class);
        assertThat(sessions().get(later.id())).isEqualTo(later);
    }

    @Test
    void who_is_busy_is_told_without_the_session_itself() {
        var teacher = account();
        var student = account();
        var session = world().scheduled(teacher, student, START);
        var other = new SessionId(UUID.randomUUID());
        var lastMinuteOfBuffer = TimeRange.of(START.plus(Duration.ofMinutes(69)), Duration.ofMinutes(1));
        assertThat(sessions().teacherBusy(teacher, lastMinuteOfBuffer, other)).isTrue();
        assertThat(sessions().teacherBusy(teacher, lastMinuteOfBuffer, session.id()))
                .isFalse();
        assertThat(sessions()
                        .teacherBusy(teacher, lastMinuteOfBuffer.movedTo(START.plus(Duration.ofMinutes(70))), other))
                .isFalse();
        assertThat(sessions().studentBusy(student, lastMinuteOfBuffer, other)).isFalse();
        assertThat(sessions().studentBusy(student, TimeRange.of(START, HOUR), other))
                .isTrue();
        assertThat(sessions().studentBusy(student, TimeRange.of(START, HOUR), session.id()))
                .isFalse();
    }

    @Test
    void all_seats_of_a_student_in_a_service_are_told() {
        var teacher = account();
        var student = account();
        var service = world().service(teacher);
        var first = cancelled(world().stored(booked(facts(teacher, service, START, world().free(student, false)))));
        var second = world().stored(booked(facts(teacher, service, START, world().free(student, false))));
        world().scheduled(teacher, student, START.plus(Duration.ofDays(1)));
        assertThat(sessions().seatsOf(student, service))
                .containsExactlyInAnyOrder(
                        first.facts().seats().getFirst(), second.facts().seats().getFirst());
    }

    @Test
    void holds_are_due_when_they_lapse_the_earliest_first() {
        var teacher = account();
        var later =
                world().stored(booked(world().facts(teacher, START, heldFrom(teacher, NOW.plusSeconds(60)), false)));
        var earlier = world().stored(
                        booked(world().facts(teacher, START.plus(Duration.ofDays(1)), heldFrom(teacher, NOW), false)));
        var lapse = NOW.plus(POLICY.hold());
        assertThat(sessions().lapsed(lapse.minusSeconds(1), MANY)).doesNotContain(earlier.id());
        assertThat(sessions().lapsed(lapse, MANY)).contains(earlier.id()).doesNotContain(later.id());
        assertThat(sessions().lapsed(lapse.plusSeconds(60), MANY)).containsSubsequence(earlier.id(), later.id());
        assertThat(sessions().lapsed(lapse.plusSeconds(60), 1)).hasSize(1);
    }

    @Test
    void requests_are_due_when_nobody_answered_in_time() {
        var teacher = account();
        var asked = world().stored(booked(world().facts(teacher, START, world().free(account(), true), true)));
        var until = ((Session.Requested) asked).answerBy();
        assertThat(sessions().unanswered(until.minusSeconds(1), MANY)).doesNotContain(asked.id());
        assertThat(sessions().unanswered(until, MANY)).contains(asked.id());
        world().stored(change(asked.accept(NOW)));
        assertThat(sessions().unanswered(until, MANY)).doesNotContain(asked.id());
    }

    @Test
    void sessions_are_due_to_start_at_their_start_and_to_close_at_their_end() {
        var session = world().scheduled(account(), account(), START);
        assertThat(sessions().started(START.minusSeconds(1), MANY)).doesNotContain(session.id());
        assertThat(sessions().started(START, MANY)).contains(session.id());
        assertThat(sessions().unclosed(START.plus(HOUR).minusSeconds(1), MANY)).doesNotContain(session.id());
        assertThat(sessions().unclosed(START.plus(HOUR), MANY)).contains(session.id());
        world().stored(change(session.start(START)));
        assertThat(sessions().started(START, MANY)).doesNotContain(session.id());
        assertThat(sessions().unclosed(START.plus(HOUR), MANY)).contains(session.id());
    }

    @Test
    void groups_below_their_minimum_are_due_when_booking_has_closed() {
        var teacher = account();
        var service = world().service(teacher);
        var group = world().stored(
                        booked(world().facts(teacher, service, START, world().free(account(), false), false, 2)));
        var closes = START.minus(Duration.ofHours(2));
        assertThat(sessions().belowMinimum(closes.minusSeconds(1), MANY)).doesNotContain(group.id());
        assertThat(sessions().belowMinimum(closes, MANY)).contains(group.id());
        assertThat(sessions().belowMinimum(START, MANY)).doesNotContain(group.id());
        world().stored(change(group.join(world().free(account(), false), POLICY)));
        assertThat(sessions().belowMinimum(closes, MANY)).doesNotContain(group.id());
    }

    @Test
    void a_reminder_is_due_once_for_a_time_that_was_agreed_on_before() {
        var session = world().scheduled(account(), account(), START);
        var dayBefore = START.minus(Duration.ofDays(1));
        assertThat(sessions().toRemind(Reminder.DAY_BEFORE, dayBefore.minusSeconds(1), MANY))
                .doesNotContain(session.id());
        assertThat(sessions().toRemind(Reminder.DAY_BEFORE, dayBefore, MANY)).contains(session.id());
        assertThat(sessions().toRemind(Reminder.HOUR_BEFORE, dayBefore, MANY)).doesNotContain(session.id());
        var hourBefore = START.minus(Duration.ofHours(1));
        assertThat(sessions().toRemind(Reminder.DAY_BEFORE, hourBefore.minusSeconds(1), MANY))
                .contains(session.id());
        assertThat(sessions().toRemind(Reminder.DAY_BEFORE, hourBefore, MANY))
                .as("the next one is due")
                .doesNotContain(session.id());
        assertThat(sessions().toRemind(Reminder.HOUR_BEFORE, hourBefore, MANY)).contains(session.id());
        assertThat(sessions().toRemind(Reminder.HOUR_BEFORE, START, MANY)).doesNotContain(session.id());
        assertThat(sessions().remind(session, Reminder.DAY_BEFORE, dayBefore)).isTrue();
        assertThat(sessions().remind(session, Reminder.DAY_BEFORE, dayBefore)).isFalse();
        assertThat(sessions().toRemind(Reminder.DAY_BEFORE, dayBefore, MANY)).doesNotContain(session.id());
        var soon = world().scheduled(account(), account(), NOW.plus(Duration.ofHours(20)));
        assertThat(sessions().toRemind(Reminder.DAY_BEFORE, NOW.plusSeconds(1), MANY))
                .as("booked less than a day before")
                .doesNotContain(soon.id());
    }

    private Sessions sessions() {
        return world().sessions();
    }

    private AccountId account() {
        return world().account();
    }

    private Session locked(SessionId id) {
        return world().transactions().inTransaction(() -> sessions().getForUpdate(id));
    }

    private Change<Session> booked(AccountId teacher, AccountId student, Instant start) {
        return booked(world().facts(teacher, start, world().free(student, false), false));
    }

    private static Change<Session> booked(SessionFacts facts) {
        return Session.booked(facts, POLICY);
    }

    private SessionFacts facts(AccountId teacher, ServiceId service, Instant start, Seat seat) {
        return world().facts(teacher, service, start, seat, false, 1);
    }

    private Seat heldFrom(AccountId teacher, Instant booked) {
        var seat = world().held(account(), teacher);
        return new Seat(
                seat.id(),
                seat.student(),
                seat.price(),
                seat.paidWith(),
                seat.state(),
                booked,
                booked.plus(POLICY.hold()),
                null);
    }

    private Session cancelled(Session session) {
        return world().stored(change(session.cancel("ill", Act.byPlatform(NOW), POLICY)));
    }

    private Outcome<Session, BookingRefusal> record(Change<Session> change) {
        return world().transactions().inTransaction(() -> sessions().record(change));
    }

    private static Change<Session> change(Outcome<Change<Session>, BookingRefusal> outcome) {
        return outcome.orThrow(refusal -> new IllegalStateException("refused: " + refusal));
    }

    private static List<BookingRefusal> refusals(Outcome<Session, BookingRefusal> outcome) {
        return outcome instanceof Outcome.Refused<Session, BookingRefusal>(var why) ? List.of(why) : List.of();
    }

    private static BookingRefusal refusal(Outcome<Session, BookingRefusal> outcome) {
        return refusals(outcome).getFirst();
    }
}
