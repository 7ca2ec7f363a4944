package dev.tutorium.domain.booking;

import static dev.tutorium.domain.booking.Sample.ANNA;
import static dev.tutorium.domain.booking.Sample.BEN;
import static dev.tutorium.domain.booking.Sample.BOOKED;
import static dev.tutorium.domain.booking.Sample.POLICY;
import static dev.tutorium.domain.booking.Sample.START;
import static dev.tutorium.domain.booking.Sample.TEACHER;
import static dev.tutorium.domain.booking.Sample.events;
import static dev.tutorium.domain.booking.Sample.moved;
import static dev.tutorium.domain.booking.Sample.refusal;
import static dev.tutorium.domain.booking.Sample.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReschedulingTest {

    @ParameterizedTest(name = "{0} before the start: movable {1}")
    @CsvSource({"PT12H, true", "PT11H59M59S, false"})
    void a_session_is_moved_at_least_12_hours_before(Duration notice, boolean movable) {
        var outcome = Rescheduling.decide(Sample.scheduled(), Act.byStudent(ANNA, START.minus(notice)), POLICY);
        assertThat(outcome.isAccepted()).isEqualTo(movable);
        if (!movable) {
            assertThat(refusal(outcome)).isEqualTo(new BookingRefusal.TooLateToMove(START.minus(Duration.ofHours(12))));
        }
    }

    @ParameterizedTest(name = "booked {0} ago and an hour before the start: movable {1}")
    @CsvSource({"PT30M, true", "PT30M1S, false"})
    void soon_after_booking_a_move_is_free_whenever_it_starts(Duration ago, boolean movable) {
        var now = START.minus(Duration.ofHours(1));
        var outcome = Rescheduling.decide(Sample.scheduledAt(now.minus(ago)), Act.byStudent(ANNA, now), POLICY);
        assertThat(outcome.isAccepted()).isEqualTo(movable);
    }

    @Test
    void a_session_is_moved_at_most_twice() {
        var act = Act.byStudent(ANNA, BOOKED);
        var once = moved(Sample.scheduled(), START.plusSeconds(3600), act);
        var twice = moved(once, START.plusSeconds(7200), act);
        assertThat(twice.facts().revision()).isEqualTo(2);
        assertThat(refusal(Rescheduling.decide(twice, act, POLICY))).isEqualTo(new BookingRefusal.TooManyMoves(2));
        assertThat(Rescheduling.decide(once, act, POLICY).map(RescheduleDecision::movesLeft))
                .isEqualTo(Outcome.accepted(0));
    }

    @Test
    void only_a_scheduled_session_is_moved() {
        assertThat(refusal(Rescheduling.decide(Sample.held(), Act.byStudent(ANNA, BOOKED), POLICY)))
                .isEqualTo(new BookingRefusal.WrongState(SessionState.HELD, SessionAction.RESCHEDULE));
    }

    @ParameterizedTest(name = "booked {0} ago, {1} before the start: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PT30M  | PT1H   | soon after booking a move is free",
                "PT300H | PT24H  | a later cancellation follows the policy from the new start",
                "PT300H | PT13H  | a later cancellation gives back at most 50 %, what it would give back now",
            })
    void a_move_says_what_it_means_for_later(Duration ago, Duration before, String words) {
        var now = START.minus(before);
        assertThat(Rescheduling.decide(Sample.scheduledAt(now.minus(ago)), Act.byStudent(ANNA, now), POLICY)
                        .map(RescheduleDecision::explanation))
                .isEqualTo(Outcome.accepted(words));
    }

    @Test
    void a_move_keeps_everything_but_the_time() {
        var before = Sample.scheduled();
        var after = moved(before, START.plusSeconds(3600), Act.byStudent(ANNA, BOOKED));
        assertThat(after.facts().time().length())
                .isEqualTo(before.facts().time().length());
        assertThat(after.facts().seats()).isEqualTo(before.facts().seats());
        assertThat(after.facts().moves()).hasSize(1);
    }

    @Test
    void a_move_to_where_it_is_changes_nothing() {
        var session = Sample.scheduled();
        assertThat(events(session.move(session.facts().time(), Act.byStudent(ANNA, START), POLICY)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} before the start a move limits a later refund to {1} %")
    @CsvSource({"PT24H, 100", "PT23H59M, 50", "PT12H, 50"})
    void a_move_remembers_what_would_have_come_back(Duration notice, int percent) {
        var act = Act.byStudent(ANNA, START.minus(notice));
        var decision = Rescheduling.decide(Sample.scheduled(), act, POLICY)
                .orThrow(refusal -> new IllegalStateException(refusal.toString()));
        assertThat(decision.refundPercent()).isEqualTo(percent);
        assertThat(decision.movesLeft()).isEqualTo(1);
        assertThat(moved(Sample.scheduled(), START.plusSeconds(9999), act)
                        .facts()
                        .moves()
                        .getFirst()
                        .refundPercent())
                .isEqualTo(percent);
    }

    @Test
    void a_shared_session_is_the_teachers_to_move() {
        var group = Sample.paid(Sample.heldIn(Sample.group(2, 1), BOOKED).state(), ANNA, BOOKED);
        var both = state(group.join(Sample.held(BEN, BOOKED), POLICY));
        assertThat(refusal(Rescheduling.decide(both, Act.byStudent(ANNA, BOOKED), POLICY)))
                .isEqualTo(new BookingRefusal.SharedSession());
        assertThat(Rescheduling.decide(both, Act.byTeacher(TEACHER, BOOKED), POLICY)
                        .isAccepted())
                .isTrue();
    }

    @Test
    void a_student_without_a_seat_moves_nobody_elses_session() {
        var act = Act.byStudent(ANNA, BOOKED);
        var bens = Sample.cancelledBy(Sample.pair(), act);
        assertThat(refusal(Rescheduling.decide(bens, act, POLICY))).isEqualTo(new BookingRefusal.SharedSession());
        assertThat(Rescheduling.decide(bens, Act.byStudent(BEN, BOOKED), POLICY).isAccepted())
                .isTrue();
    }

    @ParameterizedTest(name = "booked {0} ago and an hour before the start the teacher may move it: {1}")
    @CsvSource({"PT30M, true", "PT30M1S, false"})
    void grace_is_the_teachers_too(Duration ago, boolean movable) {
        var now = START.minus(Duration.ofHours(1));
        var outcome = Rescheduling.decide(Sample.scheduledAt(now.minus(ago)), Act.byTeacher(TEACHER, now), POLICY);
        assertThat(outcome.isAccepted()).isEqualTo(movable);
    }

    @Test
    void one_fresh_seat_gives_a_group_no_grace() {
        var now = START.minus(Duration.ofHours(3));
        var first = Sample.paid(Sample.heldIn(Sample.group(2, 1), BOOKED).state(), ANNA, BOOKED);
        var both = Sample.paid(state(first.join(Sample.held(BEN, now), POLICY)), BEN, now);
        assertThat(refusal(Rescheduling.decide(both, Act.byTeacher(TEACHER, now), POLICY)))
                .isInstanceOf(BookingRefusal.TooLateToMove.class);
    }

    @Test
    void a_move_after_the_teachers_own_limits_nothing() {
        var later = START.plus(Duration.ofDays(10));
        var byTeacher = moved(Sample.scheduled(), later, Act.byTeacher(TEACHER, START.minus(Duration.ofHours(13))));
        var act = Act.byStudent(ANNA, later.minus(Duration.ofHours(13)));
        assertThat(moved(byTeacher, later.plus(Duration.ofDays(10)), act)
                        .facts()
                        .moves()
                        .getLast()
                        .refundPercent())
                .isEqualTo(100);
    }

    @Test
    void what_has_started_stays() {
        assertThat(refusal(Rescheduling.decide(Sample.scheduled(), Act.byTeacher(TEACHER, START), POLICY)))
                .isEqualTo(new BookingRefusal.AlreadyStarted(START));
    }
}
