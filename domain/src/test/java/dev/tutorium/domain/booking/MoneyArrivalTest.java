package dev.tutorium.domain.booking;

import static dev.tutorium.domain.booking.Sample.ANNA;
import static dev.tutorium.domain.booking.Sample.BEN;
import static dev.tutorium.domain.booking.Sample.BOOKED;
import static dev.tutorium.domain.booking.Sample.POLICY;
import static dev.tutorium.domain.booking.Sample.START;
import static dev.tutorium.domain.booking.Sample.events;
import static dev.tutorium.domain.booking.Sample.refusal;
import static dev.tutorium.domain.booking.Sample.seat;
import static dev.tutorium.domain.booking.Sample.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.booking.MoneyArrival.TimeFree;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MoneyArrivalTest {

    private static final TimeFree FREE = new TimeFree(true, true);
    private static final Instant LATE = BOOKED.plus(POLICY.hold());

    @Test
    void a_payment_in_time_makes_the_seat_firm() {
        assertThat(state(arrived(Sample.held(), FREE, BOOKED))).isInstanceOf(Session.Scheduled.class);
        var asking = Sample.heldIn(Sample.terms(true), BOOKED).state();
        assertThat(state(arrived(asking, FREE, BOOKED))).isInstanceOf(Session.Requested.class);
    }

    @Test
    void a_late_payment_takes_the_time_again_where_both_are_free() {
        assertThat(state(arrived(Sample.expired(), FREE, LATE))).isInstanceOf(Session.Scheduled.class);
        var time = Sample.expired().facts().time();
        assertThat(refusal(arrived(Sample.expired(), new TimeFree(false, true), LATE)))
                .isEqualTo(new BookingRefusal.SlotTaken(time, List.of()));
        assertThat(refusal(arrived(Sample.expired(), new TimeFree(true, false), LATE)))
                .isEqualTo(new BookingRefusal.StudentBusy(time));
    }

    @Test
    void a_late_payment_takes_no_seat_of_a_full_group_nor_a_second_one() {
        var first = Sample.heldIn(Sample.group(1, 1), BOOKED).state();
        assertThat(refusal(arrived(Sample.with(state(first.expire(LATE, POLICY)), BEN), FREE, LATE)))
                .isEqualTo(new BookingRefusal.SessionFull(1));
        var roomy = Sample.heldIn(Sample.group(2, 1), BOOKED).state();
        assertThat(refusal(arrived(Sample.with(state(roomy.expire(LATE, POLICY)), ANNA), FREE, LATE)))
                .isEqualTo(new BookingRefusal.AlreadyBooked());
    }

    @Test
    void a_late_payment_takes_no_seat_at_a_time_it_was_not_made_for() {
        var first = Sample.heldIn(Sample.group(2, 1), BOOKED).state();
        var both = Sample.paid(state(first.join(Sample.held(BEN, BOOKED), POLICY)), BEN, BOOKED);
        var lapsed = state(both.expire(LATE, POLICY));
        var moved = Sample.moved(lapsed, START.plusSeconds(3600), Act.byStudent(BEN, LATE));
        assertThat(refusal(arrived(moved, FREE, LATE)))
                .isEqualTo(new BookingRefusal.SlotTaken(lapsed.facts().time(), List.of()));
        assertThat(state(arrived(lapsed, FREE, LATE)).facts().takenSeats()).hasSize(2);
    }

    @Test
    void after_the_start_no_payment_takes_a_seat() {
        var started = new BookingRefusal.AlreadyStarted(START);
        assertThat(refusal(arrived(Sample.held(), FREE, START))).isEqualTo(started);
        assertThat(refusal(arrived(Sample.expired(), FREE, START))).isEqualTo(started);
        assertThat(state(arrived(Sample.expired(), FREE, START.minusSeconds(1))))
                .isInstanceOf(Session.Scheduled.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = SessionState.class,
            names = {"REQUESTED", "SCHEDULED", "IN_PROGRESS", "COMPLETED", "NO_SHOW_STUDENT"})
    void a_payment_told_again_changes_nothing(SessionState state) {
        var session = Sample.in(state);
        var again = arrived(session, new TimeFree(false, false), LATE);
        assertThat(state(again)).isEqualTo(session);
        assertThat(events(again)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = SessionState.class,
            names = {"CANCELLED", "DECLINED", "NO_SHOW_TEACHER"})
    void a_payment_for_a_seat_that_was_given_up_goes_back(SessionState state) {
        assertThat(refusal(arrived(Sample.in(state), FREE, LATE)))
                .isEqualTo(new BookingRefusal.WrongState(state, SessionAction.RETAKE_SEAT));
    }

    @Test
    void both_are_told_that_the_seat_is_lost() {
        var session = Sample.expired();
        var id = seat(session, ANNA).id();
        var facts = session.facts();
        assertThat(MoneyArrival.lost(session, id, LATE))
                .isEqualTo(Change.of(
                        session, new BookingEvent.SeatLost(facts.id(), facts.teacher(), id, ANNA, facts.time(), LATE)));
    }

    private static Outcome<Change<Session>, BookingRefusal> arrived(Session session, TimeFree free, Instant now) {
        return MoneyArrival.decide(session, session.facts().seats().getFirst().id(), free, now, POLICY);
    }
}
