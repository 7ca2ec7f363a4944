package dev.tutorium.domain.booking;

import static dev.tutorium.domain.booking.Sample.ANNA;
import static dev.tutorium.domain.booking.Sample.BOOKED;
import static dev.tutorium.domain.booking.Sample.END;
import static dev.tutorium.domain.booking.Sample.POLICY;
import static dev.tutorium.domain.booking.Sample.START;
import static dev.tutorium.domain.booking.Sample.TEACHER;
import static dev.tutorium.domain.booking.Sample.annaAt;
import static dev.tutorium.domain.booking.Sample.cancelledBy;
import static dev.tutorium.domain.booking.Sample.decided;
import static dev.tutorium.domain.booking.Sample.seat;
import static dev.tutorium.domain.booking.Sample.state;
import static dev.tutorium.domain.booking.Sample.teacherAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CreditEffectTest {

    private static final Instant NO_SHOW = START.plus(POLICY.noShowFrom());

    @Test
    void a_credit_is_reserved_while_the_seat_stands() {
        assertThat(effect(Sample.withCredit(true))).isEqualTo(CreditEffect.RESERVED);
        assertThat(effect(Sample.withCredit(false))).isEqualTo(CreditEffect.RESERVED);
        assertThat(effect(begun())).isEqualTo(CreditEffect.RESERVED);
    }

    @Test
    void a_session_that_was_held_and_one_the_student_missed_use_the_credit() {
        assertThat(effect(state(begun().complete(CompletedBy.TEACHER, END, POLICY))))
                .isEqualTo(CreditEffect.USED);
        var missing = seat(begun(), ANNA).id();
        assertThat(effect(state(begun().studentMissed(missing, teacherAt(NO_SHOW), POLICY))))
                .isEqualTo(CreditEffect.USED);
    }

    @Test
    void a_request_that_came_to_nothing_and_a_teacher_who_did_not_come_return_it() {
        var request = (Session.Requested) Sample.withCredit(true);
        assertThat(effect(state(request.decline("away", BOOKED)))).isEqualTo(CreditEffect.RETURNED);
        assertThat(effect(state(request.expire(request.answerBy(), POLICY)))).isEqualTo(CreditEffect.RETURNED);
        assertThat(effect(state(begun().teacherMissed(annaAt(NO_SHOW), POLICY))))
                .isEqualTo(CreditEffect.RETURNED);
    }

    @ParameterizedTest(name = "the student {0} before the start: {1}")
    @CsvSource({"PT24H, RETURNED", "PT23H59M59S, USED", "PT12H, USED", "PT11H59M59S, USED"})
    void a_cancellation_returns_it_exactly_when_everything_comes_back(Duration notice, CreditEffect effect) {
        var act = Act.byStudent(ANNA, START.minus(notice));
        var decision = decided(Sample.withCredit(false), act);
        assertThat(decision.credit()).isEqualTo(effect);
        assertThat(decision.explanation()).startsWith(decision.ground().explanation() + "; the credit ");
        assertThat(effect(cancelledBy(Sample.withCredit(false), act))).isEqualTo(effect);
    }

    @Test
    void a_teacher_who_cancels_late_returns_it() {
        var late = Act.byTeacher(TEACHER, START.minusSeconds(1));
        assertThat(effect(state(Sample.withCredit(false).cancel("ill", late, POLICY))))
                .isEqualTo(CreditEffect.RETURNED);
    }

    @ParameterizedTest(name = "{0} before the start: used {1}")
    @CsvSource({"PT24H, false", "PT23H59M59S, true"})
    void a_trial_follows_the_same_rule(Duration notice, boolean used) {
        var trial = Sample.booked(Sample.terms(false), Sample.withoutCheckout(new PaidWith.Nothing(), false, BOOKED))
                .state();
        assertThat(seat(trial, ANNA).spends()).isTrue();
        var cancelled = cancelledBy(trial, Act.byStudent(ANNA, START.minus(notice)));
        assertThat(seat(cancelled, ANNA).spends()).isEqualTo(used);
        assertThat(seat(Sample.declined(), ANNA).spends()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(SessionState.class)
    void a_seat_without_a_credit_has_none(SessionState state) {
        var session = Sample.in(state);
        assertThat(effect(session)).isEqualTo(CreditEffect.NONE);
    }

    @Test
    void a_decision_about_money_does_not_speak_of_credits() {
        var decision = decided(Sample.scheduled(), Act.byStudent(ANNA, BOOKED));
        assertThat(decision.credit()).isEqualTo(CreditEffect.NONE);
        assertThat(decision.explanation()).isEqualTo(decision.ground().explanation());
    }

    @Test
    void exactly_a_seat_that_a_card_pays_for_has_a_price() {
        var charged = seat(Sample.scheduled(), ANNA);
        var free = new PaidWith.Nothing();
        assertThatThrownBy(() -> seatOf(charged, Sample.PRICE, free, SeatState.BOOKED, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> seatOf(charged, Money.of(0, "EUR"), charged.paidWith(), SeatState.BOOKED, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> seatOf(charged, Money.of(-1, "EUR"), free, SeatState.BOOKED, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> seatOf(charged, Money.of(0, "EUR"), free, SeatState.HELD, START))
                .hasMessageContaining("held");
        assertThat(seatOf(charged, Money.of(0, "EUR"), free, SeatState.BOOKED, null)
                        .paidWith()
                        .charged())
                .isEmpty();
    }

    private static Seat seatOf(Seat like, Money price, PaidWith paidWith, SeatState state, @Nullable Instant until) {
        return new Seat(like.id(), like.student(), price, paidWith, state, BOOKED, until, null);
    }

    private static Session begun() {
        return state(Sample.withCredit(false).start(START));
    }

    private static CreditEffect effect(Session session) {
        return CreditEffect.of(session.facts().seats().getFirst());
    }
}
