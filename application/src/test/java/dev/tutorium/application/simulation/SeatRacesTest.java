package dev.tutorium.application.simulation;

import static dev.tutorium.application.simulation.OneTeacher.TOMORROW;
import static dev.tutorium.application.simulation.OneTeacher.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.TransactionsInMemory.Moment;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.SeatState;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.booking.Settlement;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.offering.Service;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.Portion;
import dev.tutorium.domain.payment.Refund;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Bookings and their money when things happen between their steps: first found by simulations, or not shown by the domain alone. */
class SeatRacesTest {

    private final OneTeacher one = new OneTeacher();

    @Test
    void who_comes_between_look_and_lock_has_the_slot_and_the_other_hears_what_is_free() {
        var service = one.service(false);
        one.ground.transactions.interruptBy(moment -> {
            if (moment == Moment.BEFORE) {
                one.ground.transactions.interruptBy(_ -> {});
                accepted(one.book(one.ben, service, TOMORROW));
            }
        });
        assertThat(one.book(one.anna, service, TOMORROW))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason())
                                .isInstanceOfSatisfying(
                                        BookingRefusal.SlotTaken.class,
                                        taken -> assertThat(taken.nearest()).hasSize(5)));
    }

    @Test
    void a_crash_before_the_commit_leaves_nothing_and_one_after_it_a_hold_that_lapses() {
        var service = one.service(false);
        crashAt(Moment.BEFORE_COMMIT);
        assertThatThrownBy(() -> one.book(one.anna, service, TOMORROW)).isInstanceOf(Crash.class);
        assertThat(one.ground.sessions.all()).isEmpty();
        assertThat(one.ground.charges.all()).isEmpty();
        crashAt(Moment.AFTER_COMMIT);
        assertThatThrownBy(() -> one.book(one.anna, service, TOMORROW)).isInstanceOf(Crash.class);
        assertThat(one.ground.sessions.all()).hasSize(1);
        one.ground.clock.pass(one.ground.booking.hold());
        one.run("booking.expire-holds");
        assertThat(one.ground.sessions.all()).allMatch(Session.Expired.class::isInstance);
        assertThat(one.ground.charges.all()).allMatch(Charge.Expired.class::isInstance);
    }

    private void crashAt(Moment crash) {
        one.ground.transactions.interruptBy(moment -> {
            if (moment == crash) {
                one.ground.transactions.interruptBy(_ -> {});
                throw new Crash(moment.toString());
            }
        });
    }

    @Test
    void a_hold_that_lapses_while_the_news_of_its_payment_is_on_the_way_becomes_firm_with_it() {
        var seat = accepted(one.book(one.anna, one.service(false), TOMORROW));
        one.pay(seat);
        one.hear();
        one.ground.clock.pass(one.ground.booking.hold());
        one.run("booking.expire-holds");
        assertThat(one.seat(seat).state()).isEqualTo(SeatState.EXPIRED);
        one.settle();
        assertThat(one.seat(seat).state()).isEqualTo(SeatState.BOOKED);
        assertThat(one.paid(seat).refunds()).isEmpty();
    }

    @Test
    void a_reservation_is_not_let_go_while_its_news_is_on_the_way() {
        var seat = accepted(one.book(one.anna, one.service(true), TOMORROW));
        one.pay(seat);
        one.hear();
        one.ground.clock.pass(one.ground.booking.hold());
        one.run("booking.expire-holds");
        one.settle();
        assertThat(one.seat(seat).state()).isEqualTo(SeatState.REQUESTED);
        assertThat(one.charge(seat)).isInstanceOf(Charge.Authorised.class);
    }

    @Test
    void a_seat_whose_reserved_money_cannot_be_taken_is_given_up_and_its_time_is_free_again() {
        var service = one.service(true);
        var seat = accepted(one.book(one.anna, service, TOMORROW));
        one.pay(seat);
        one.hear();
        one.settle();
        accepted(one.platform.conduct.accept(one.teacher, seat.session()));
        one.ground.provider.declineNext();
        one.settle();
        assertThat(one.charge(seat)).isInstanceOf(Charge.Failed.class);
        assertThat(one.seat(seat).settlement())
                .satisfies(ending -> assertThat(ending).isNotNull())
                .extracting(Settlement::explanation)
                .isEqualTo("the payment could not be taken: nothing was charged");
        accepted(one.book(one.ben, service, TOMORROW));
    }

    @Test
    void a_hold_that_is_given_up_while_the_news_of_its_payment_is_on_the_way_gives_all_of_it_back() {
        var seat = accepted(one.book(one.anna, one.service(false), TOMORROW));
        one.pay(seat);
        one.hear();
        accepted(one.platform.cancellation.byStudent(one.anna, seat.session(), null, null));
        one.settle();
        assertThat(one.paid(seat).left().isZero()).isTrue();
        assertThat(one.paid(seat).refunds()).singleElement().matches(Refund::isCompleted);
    }

    @Test
    void a_cancellation_before_the_capture_is_known_gives_back_what_it_came_to() {
        var seat = accepted(one.book(one.anna, one.service(true), TOMORROW));
        one.pay(seat);
        one.hear();
        one.settle();
        one.ground.provider.away(TOMORROW);
        accepted(one.platform.conduct.accept(one.teacher, seat.session()));
        one.at(TOMORROW.minus(Duration.ofHours(13)));
        accepted(one.platform.cancellation.byStudent(one.anna, seat.session(), "ill", null));
        one.settle();
        one.ground.provider.calm(true);
        one.run("payment.movement-reconciliation");
        one.settle();
        assertThat(one.paid(seat).refunds())
                .singleElement()
                .satisfies(refund -> assertThat(refund.amount().minor()).isEqualTo(2_001));
        assertThat(portion(one.paid(seat)).state()).isEqualTo(Portion.State.EARNED);
    }

    @Test
    void a_session_that_is_over_before_the_capture_is_known_is_earned_when_it_is() {
        var seat = accepted(one.book(one.anna, one.service(true), TOMORROW));
        one.pay(seat);
        one.hear();
        one.settle();
        one.ground.provider.away(TOMORROW.plus(Duration.ofHours(2)));
        accepted(one.platform.conduct.accept(one.teacher, seat.session()));
        one.at(TOMORROW.plus(Duration.ofHours(1)));
        accepted(one.platform.conduct.complete(one.teacher, seat.session()));
        one.at(TOMORROW.plus(Duration.ofHours(3)));
        one.run("payment.movement-reconciliation");
        one.settle();
        assertThat(portion(one.paid(seat)).state()).isEqualTo(Portion.State.EARNED);
    }

    private static Portion portion(Charge.Paid paid) {
        return paid.shares().getFirst().portions().getFirst();
    }

    @Test
    void late_money_takes_the_seat_again_where_it_is_free_and_goes_back_where_it_is_not() {
        var service = one.service(false);
        var kept = accepted(one.book(one.anna, service, TOMORROW));
        var lost = accepted(one.book(one.anna, service, TOMORROW.plus(Duration.ofHours(2))));
        one.pay(kept);
        one.pay(lost);
        one.ground.clock.pass(one.ground.booking.hold());
        one.run("booking.expire-holds");
        accepted(one.book(one.ben, service, TOMORROW.plus(Duration.ofHours(2))));
        one.settle();
        for (int i = 0; i < 2; i++) {
            one.hear();
            one.settle();
        }
        assertThat(one.seat(kept).state()).isEqualTo(SeatState.BOOKED);
        assertThat(one.seat(lost).state()).isEqualTo(SeatState.EXPIRED);
        assertThat(one.paid(lost).left().isZero()).isTrue();
    }

    @Test
    void a_sweep_that_runs_again_changes_nothing() {
        var seat = accepted(one.book(one.anna, one.service(false), TOMORROW));
        one.pay(seat);
        one.hear();
        one.settle();
        one.at(TOMORROW.plus(Duration.ofDays(3)));
        one.platform.jobs.forEach(job -> job.work().run());
        one.settle();
        var session = one.session(seat);
        var charge = one.charge(seat);
        one.platform.jobs.forEach(job -> job.work().run());
        assertThat(one.platform.outbox.collect()).isEmpty();
        assertThat(one.session(seat)).isEqualTo(session);
        assertThat(one.charge(seat)).isEqualTo(charge);
        assertThat(session).isInstanceOf(Session.Completed.class);
    }

    @Test
    void the_third_late_cancellation_puts_new_bookings_on_approval() {
        var service = one.service(false);
        for (int day = 1; day <= 3; day++) {
            assertThat(bookedAndPaid(service, day)).isEqualTo(SeatState.BOOKED);
        }
        assertThat(bookedAndPaid(service, 4)).isEqualTo(SeatState.REQUESTED);
    }

    /** What became of the seat, before its teacher cancels an hour before the start. */
    private SeatState bookedAndPaid(Service service, int day) {
        var start = TOMORROW.plus(Duration.ofDays(day));
        var seat = accepted(one.book(one.anna, service, start));
        one.pay(seat);
        one.hear();
        one.settle();
        var state = one.seat(seat).state();
        one.at(start.minus(Duration.ofHours(1)));
        accepted(one.platform.cancellation.byTeacher(one.teacher, seat.session(), "ill"));
        one.settle();
        return state;
    }
}
