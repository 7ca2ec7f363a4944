package dev.tutorium.domain.booking;

import static dev.tutorium.domain.booking.Sample.ANNA;
import static dev.tutorium.domain.booking.Sample.BEN;
import static dev.tutorium.domain.booking.Sample.BOOKED;
import static dev.tutorium.domain.booking.Sample.POLICY;
import static dev.tutorium.domain.booking.Sample.PRICE;
import static dev.tutorium.domain.booking.Sample.START;
import static dev.tutorium.domain.booking.Sample.TEACHER;
import static dev.tutorium.domain.booking.Sample.cancelledBy;
import static dev.tutorium.domain.booking.Sample.decided;
import static dev.tutorium.domain.booking.Sample.events;
import static dev.tutorium.domain.booking.Sample.refusal;
import static dev.tutorium.domain.booking.Sample.seat;
import static dev.tutorium.domain.booking.Sample.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SessionId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CancellationTest {

    @ParameterizedTest(name = "{0} before the start: {1} %, {2} cents")
    @CsvSource({
        "PT240H,      100, 4001",
        "PT24H,       100, 4001",
        "PT23H59M59S,  50, 2001",
        "PT12H,        50, 2001",
        "PT11H59M59S,   0,    0",
        "PT1S,          0,    0",
    })
    void what_comes_back_follows_the_tier_of_the_notice(Duration notice, int percent, long cents) {
        var decision = decided(Sample.scheduled(), Act.byStudent(ANNA, START.minus(notice)));
        assertThat(decision.refundPercent()).isEqualTo(percent);
        assertThat(decision.refund()).isEqualTo(Money.of(cents, "EUR"));
        assertThat(decision.refund().plus(decision.kept())).isEqualTo(PRICE);
        assertThat(decision.ground()).isInstanceOf(CancellationGround.ByTier.class);
        assertThat(decision.ground().explanation()).contains(percent + " %");
    }

    @ParameterizedTest(name = "booked {0} ago and an hour before the start: {1} %")
    @CsvSource({"PT0S, 100", "PT30M, 100", "PT30M1S, 0"})
    void soon_after_booking_everything_comes_back(Duration ago, int percent) {
        var now = START.minus(Duration.ofHours(1));
        var decision = decided(Sample.scheduledAt(now.minus(ago)), Act.byStudent(ANNA, now));
        assertThat(decision.refundPercent()).isEqualTo(percent);
    }

    @ParameterizedTest(name = "{0} from the start: cancellable {1}")
    @CsvSource({"PT-1S, true", "PT0S, false", "PT1S, false"})
    void cancelling_ends_with_the_start(Duration after, boolean cancellable) {
        var session = Sample.scheduled();
        var outcome = Cancellation.decide(session, seat(session, ANNA), Act.byStudent(ANNA, START.plus(after)), POLICY);
        assertThat(outcome.isAccepted()).isEqualTo(cancellable);
        if (!cancellable) {
            assertThat(refusal(outcome)).isEqualTo(new BookingRefusal.AlreadyStarted(START));
        }
    }

    @ParameterizedTest(name = "{0} before the start a reason is required: {1}")
    @CsvSource({"PT24H, false", "PT23H59M59S, true"})
    void a_late_cancellation_says_why(Duration notice, boolean required) {
        var session = Sample.scheduled();
        var act = Act.byStudent(ANNA, START.minus(notice));
        var silent = session.cancelSeat(decided(session, act), " ", act, POLICY);
        assertThat(silent.isAccepted()).isNotEqualTo(required);
        assertThat(session.cancel(null, Act.byTeacher(TEACHER, act.at()), POLICY)
                        .isAccepted())
                .isNotEqualTo(required);
        assertThat(cancelledBy(session, act)).isInstanceOf(Session.Cancelled.class);
    }

    @ParameterizedTest(name = "the teacher {0} before the start: {1} cents, struck {2}")
    @CsvSource({"PT12H, 0, false", "PT11H59M59S, 500, true"})
    void a_teacher_gives_everything_back_and_late_pays_besides(Duration notice, long compensation, boolean struck) {
        var session = Sample.scheduled();
        var act = Act.byTeacher(TEACHER, START.minus(notice));
        var decision = decided(session, act);
        assertThat(decision.refund()).isEqualTo(PRICE);
        assertThat(decision.compensation()).isEqualTo(Money.of(compensation, "EUR"));
        assertThat(events(session.cancel("ill", act, POLICY)))
                .filteredOn(BookingEvent.TeacherStruck.class::isInstance)
                .hasSize(struck ? 1 : 0);
    }

    @Test
    void an_unpaid_hold_and_an_unanswered_request_go_without_a_cost() {
        var now = START.minus(Duration.ofHours(1));
        var unpaid = Sample.heldIn(Sample.terms(false), now.minusSeconds(60)).state();
        assertThat(decided(unpaid, Act.byStudent(ANNA, now)).paid().isZero()).isTrue();
        assertThat(decided(unpaid, Act.byStudent(ANNA, now)).reasonRequired()).isFalse();
        assertThat(decided(Sample.requested(), Act.byStudent(ANNA, now)).refund())
                .isEqualTo(PRICE);
        assertThat(decided(Sample.requested(), Act.byTeacher(TEACHER, now))
                        .compensation()
                        .isZero())
                .isTrue();
    }

    @Test
    void the_platform_gives_everything_back() {
        var now = START.minusSeconds(1);
        assertThat(decided(Sample.scheduled(), Act.byPlatform(now)).refund()).isEqualTo(PRICE);
    }

    @Test
    void nobody_cancels_a_session_that_has_started() {
        assertThat(refusal(Sample.scheduled().cancel("ill", Act.byTeacher(TEACHER, START), POLICY)))
                .isEqualTo(new BookingRefusal.AlreadyStarted(START));
    }

    @Test
    void a_tier_no_better_than_at_the_move_is_not_capped() {
        var moved = Sample.moved(
                Sample.scheduled(),
                START.plus(Duration.ofDays(30)),
                Act.byStudent(ANNA, START.minus(Duration.ofHours(13))));
        var again = moved.facts().time().start().minus(Duration.ofHours(13));
        assertThat(decided(moved, Act.byStudent(ANNA, again)).ground())
                .isEqualTo(new CancellationGround.ByTier(Tier.of(Duration.ofHours(12), 50), Duration.ofHours(13)));
    }

    @Test
    void a_move_before_the_seat_was_booked_is_none_of_its_students_concern() {
        var first = Sample.paid(Sample.heldIn(Sample.group(2, 1), BOOKED).state(), ANNA, BOOKED);
        var later = START.plus(Duration.ofDays(1));
        var moved = Sample.moved(first, later, Act.byTeacher(TEACHER, BOOKED));
        var joined = BOOKED.plusSeconds(1);
        var both = Sample.paid(state(moved.join(Sample.held(BEN, joined), POLICY)), BEN, joined);
        var now = later.minus(Duration.ofHours(1));
        assertThat(Cancellation.decide(both, seat(both, BEN), Act.byStudent(BEN, now), POLICY)
                        .map(CancellationDecision::refundPercent))
                .isEqualTo(Outcome.accepted(0));
        assertThat(decided(both, Act.byStudent(ANNA, now)).refundPercent()).isEqualTo(100);
    }

    @Test
    void moving_first_is_no_escape_from_a_late_tier() {
        var moved = Sample.moved(
                Sample.scheduled(),
                START.plus(Duration.ofDays(30)),
                Act.byStudent(ANNA, START.minus(Duration.ofHours(13))));
        var decision = decided(moved, Act.byStudent(ANNA, START));
        assertThat(decision.refundPercent()).isEqualTo(50);
        assertThat(decision.ground()).isInstanceOf(CancellationGround.CappedByMove.class);
        var late = Act.byStudent(ANNA, moved.facts().time().start().minusSeconds(1));
        assertThat(decided(moved, late).refundPercent()).isZero();
    }

    @Test
    void a_timely_move_keeps_the_tiers_as_they_are() {
        var moved = Sample.moved(
                Sample.scheduled(),
                START.plus(Duration.ofDays(1)),
                Act.byStudent(ANNA, START.minus(Duration.ofHours(24))));
        assertThat(decided(moved, Act.byStudent(ANNA, START)).refundPercent()).isEqualTo(100);
    }

    @Test
    void a_move_by_the_teacher_may_be_declined_for_free_until_the_student_moves_it_again() {
        var later = START.plus(Duration.ofDays(10));
        var byTeacher =
                Sample.moved(Sample.scheduled(), later, Act.byTeacher(TEACHER, START.minus(Duration.ofHours(13))));
        var late = later.minus(Duration.ofHours(1));
        assertThat(decided(byTeacher, Act.byStudent(ANNA, late)).refundPercent())
                .isEqualTo(100);
        var agreed = Sample.moved(byTeacher, later.plusSeconds(3600), Act.byStudent(ANNA, START));
        assertThat(decided(agreed, Act.byStudent(ANNA, late)).refundPercent()).isZero();
    }

    @Test
    void a_quote_binds_until_it_lapses_and_as_long_as_nothing_moved() {
        var session = Sample.scheduled();
        var quotedAt = START.minus(Duration.ofHours(24));
        var decision = decided(session, Act.byStudent(ANNA, quotedAt));
        var until = quotedAt.plus(POLICY.quote());
        var quote = new CancellationQuote(new QuoteId(new UUID(9, 9)), session.id(), ANNA, 0, decision, until);
        assertThat(Cancellation.redeem(quote, session, ANNA, until.minusSeconds(1)))
                .isEqualTo(Outcome.accepted(decision));
        assertThat(refusal(Cancellation.redeem(quote, session, ANNA, until)))
                .isEqualTo(new BookingRefusal.QuoteExpired(until));
        assertThat(refusal(Cancellation.redeem(quote, session, BEN, quotedAt)))
                .isEqualTo(new BookingRefusal.QuoteOutdated());
        var moved = Sample.moved(session, START.plus(Duration.ofDays(2)), Act.byStudent(ANNA, quotedAt));
        assertThat(refusal(Cancellation.redeem(quote, moved, ANNA, quotedAt)))
                .isEqualTo(new BookingRefusal.QuoteOutdated());
    }

    @Test
    void a_quote_of_an_unpaid_hold_does_not_bind_once_it_is_paid() {
        var held = Sample.held();
        var decision = decided(held, Act.byStudent(ANNA, BOOKED));
        var quote = CancellationQuote.of(new QuoteId(new UUID(9, 9)), held, decision, BOOKED, POLICY);
        assertThat(Cancellation.redeem(quote, held, ANNA, BOOKED)).isEqualTo(Outcome.accepted(decision));
        assertThat(refusal(Cancellation.redeem(quote, Sample.paid(held, ANNA, BOOKED), ANNA, BOOKED)))
                .isEqualTo(new BookingRefusal.QuoteOutdated());
    }

    @Test
    void a_quote_of_a_request_binds_also_once_it_is_accepted() {
        var request = Sample.requested();
        var decision = decided(request, Act.byStudent(ANNA, BOOKED));
        var quote = CancellationQuote.of(new QuoteId(new UUID(9, 9)), request, decision, BOOKED, POLICY);
        assertThat(Cancellation.redeem(quote, state(request.accept(BOOKED)), ANNA, BOOKED))
                .isEqualTo(Outcome.accepted(decision));
    }

    @ParameterizedTest(name = "quoted {0} before the start: binds {1}")
    @CsvSource({"PT10M1S, PT10M", "PT10M, PT10M", "PT9M59S, PT9M59S", "PT1S, PT1S"})
    void a_quote_lapses_with_the_start_at_the_latest(Duration before, Duration binds) {
        var session = Sample.scheduled();
        var now = START.minus(before);
        var decision = decided(session, Act.byStudent(ANNA, now));
        var quote = CancellationQuote.of(new QuoteId(new UUID(9, 9)), session, decision, now, POLICY);
        assertThat(quote.validUntil()).isEqualTo(now.plus(binds));
        assertThat(refusal(Cancellation.redeem(quote, session, ANNA, START)))
                .isEqualTo(new BookingRefusal.AlreadyStarted(START));
    }

    @Test
    void a_quote_is_for_one_session_and_a_seat_that_stands() {
        var session = Sample.scheduled();
        var decision = decided(session, Act.byStudent(ANNA, BOOKED));
        var id = new QuoteId(new UUID(9, 9));
        var another =
                new CancellationQuote(id, new SessionId(new UUID(9, 9)), ANNA, 0, decision, BOOKED.plusSeconds(60));
        assertThat(refusal(Cancellation.redeem(another, session, ANNA, BOOKED)))
                .isEqualTo(new BookingRefusal.QuoteOutdated());
        var quote = CancellationQuote.of(id, session, decision, BOOKED, POLICY);
        assertThat(refusal(Cancellation.redeem(quote, Sample.cancelled(), ANNA, BOOKED)))
                .isEqualTo(new BookingRefusal.QuoteOutdated());
    }

    @Test
    void a_cancelled_seat_stays_as_its_side_cancelled_it() {
        var session = Sample.scheduled();
        var early = Act.byStudent(ANNA, BOOKED);
        var decision = decided(session, early);
        var once = state(session.cancelSeat(decision, null, early, POLICY));
        var late = Act.byStudent(ANNA, START.minusSeconds(1));
        assertThat(events(once.cancelSeat(decided(session, late), "again", late, POLICY)))
                .isEmpty();
        assertThat(refusal(once.cancelSeat(decision, null, Act.byTeacher(TEACHER, BOOKED), POLICY)))
                .isEqualTo(new BookingRefusal.WrongState(SessionState.CANCELLED, SessionAction.CANCEL));
    }

    @Test
    void a_seat_of_a_group_is_cancelled_once() {
        var both = Sample.pair();
        var act = Act.byStudent(ANNA, BOOKED);
        var decision = decided(both, act);
        var left = state(both.cancelSeat(decision, null, act, POLICY));
        assertThat(events(left.cancelSeat(decision, null, act, POLICY))).isEmpty();
        assertThat(refusal(left.cancelSeat(decision, null, Act.byTeacher(TEACHER, BOOKED), POLICY)))
                .isEqualTo(new BookingRefusal.WrongState(SessionState.SCHEDULED, SessionAction.CANCEL));
        var byTeacher = Act.byTeacher(TEACHER, START.minusSeconds(1));
        var alone = Cancellation.decide(left, seat(left, BEN), byTeacher, POLICY)
                .then(last -> left.cancelSeat(last, "ill", byTeacher, POLICY));
        assertThat(events(alone))
                .hasAtLeastOneElementOfType(BookingEvent.TeacherStruck.class)
                .hasAtLeastOneElementOfType(BookingEvent.SessionReleased.class);
    }

    @Test
    void a_decision_is_not_carried_out_after_the_start() {
        var session = Sample.scheduled();
        var decision = decided(session, Act.byStudent(ANNA, START.minusSeconds(1)));
        assertThat(refusal(session.cancelSeat(decision, "late", Act.byStudent(ANNA, START), POLICY)))
                .isEqualTo(new BookingRefusal.AlreadyStarted(START));
    }

    @Test
    void a_student_calls_no_session_off_that_others_have_seats_in() {
        var act = Act.byStudent(ANNA, BOOKED);
        assertThat(refusal(Sample.pair().cancel(null, act, POLICY))).isEqualTo(new BookingRefusal.SharedSession());
        assertThat(refusal(Sample.scheduled().cancel(null, Act.byStudent(BEN, BOOKED), POLICY)))
                .isEqualTo(new BookingRefusal.SharedSession());
        assertThat(state(Sample.scheduled().cancel(null, act, POLICY))).isInstanceOf(Session.Cancelled.class);
    }

    @Test
    void each_seat_of_a_group_has_its_own_grace_and_the_teacher_is_struck_once() {
        var now = START.minus(Duration.ofHours(3));
        var first = Sample.paid(Sample.heldIn(Sample.group(2, 1), BOOKED).state(), ANNA, BOOKED);
        var fresh = now.minus(POLICY.grace());
        var both = Sample.paid(state(first.join(Sample.held(BEN, fresh), POLICY)), BEN, fresh);
        var off = both.cancel("ill", Act.byTeacher(TEACHER, now), POLICY);
        assertThat(events(off))
                .filteredOn(BookingEvent.SeatCancelled.class::isInstance)
                .extracting(event -> ((BookingEvent.SeatCancelled) event).compensation())
                .containsExactly(Money.of(500, "EUR"), Money.of(0, "EUR"));
        assertThat(events(off))
                .filteredOn(BookingEvent.TeacherStruck.class::isInstance)
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource({"5.00, EUR, 500", "5.00, JPY, 5", "5.50, JPY, 6", "5.49, JPY, 5", "5.00, KWD, 5000"})
    void a_compensation_is_in_the_currency_the_student_paid_in(BigDecimal amount, String currency, long minor) {
        assertThat(Sample.compensating(amount).compensationIn(Currency.getInstance(currency)))
                .isEqualTo(Money.of(minor, currency));
    }

    @Test
    void a_strike_does_not_depend_on_the_compensation() {
        var act = Act.byTeacher(TEACHER, START.minusSeconds(1));
        assertThat(events(Sample.scheduled().cancel("ill", act, Sample.compensating(BigDecimal.ZERO))))
                .hasAtLeastOneElementOfType(BookingEvent.TeacherStruck.class);
    }

    @Test
    void a_decision_names_the_compensation_it_costs() {
        var late = decided(Sample.scheduled(), Act.byTeacher(TEACHER, START.minusSeconds(1)));
        assertThat(late.explanation()).endsWith("; the teacher owes 5.00 EUR for it");
        var early = decided(Sample.scheduled(), Act.byTeacher(TEACHER, BOOKED));
        assertThat(early.explanation()).doesNotContain("owes");
    }

    @Test
    void one_seat_of_a_group_goes_alone() {
        var both = Sample.pair();
        var left = cancelledBy(both, Act.byStudent(ANNA, BOOKED));
        assertThat(left).isInstanceOf(Session.Scheduled.class);
        assertThat(seat(left, ANNA).state()).isEqualTo(SeatState.CANCELLED);
        assertThat(seat(left, BEN).state()).isEqualTo(SeatState.BOOKED);
    }

    @Test
    void a_seat_that_goes_leaves_the_held_ones_held() {
        var group = Sample.paid(Sample.heldIn(Sample.group(2, 1), BOOKED).state(), ANNA, BOOKED);
        var both = state(group.join(Sample.held(BEN, BOOKED), POLICY));
        assertThat(cancelledBy(both, Act.byStudent(ANNA, BOOKED))).isInstanceOf(Session.Held.class);
    }

    @ParameterizedTest(name = "{0} before the start with {1} of 2: called off {2}")
    @CsvSource({"PT2H, 1, true", "PT2H, 2, false", "PT1S, 1, true", "PT0S, 1, false", "PT-1S, 1, false"})
    void a_group_without_its_minimum_is_called_off_when_booking_closes(Duration notice, int booked, boolean off) {
        var session = Sample.paid(Sample.heldIn(Sample.group(3, 2), BOOKED).state(), ANNA, BOOKED);
        if (booked == 2) {
            session = Sample.paid(state(session.join(Sample.held(BEN, BOOKED), POLICY)), BEN, BOOKED);
        }
        var closed = state(session.closeBooking(START.minus(notice), POLICY));
        assertThat(closed instanceof Session.Cancelled).isEqualTo(off);
        if (off) {
            assertThat(Sample.refunded(closed)).isEqualTo(PRICE);
        }
    }

    @Test
    void a_seat_that_is_not_paid_when_booking_closes_is_no_participant() {
        var first = Sample.paid(Sample.heldIn(Sample.group(3, 2), BOOKED).state(), ANNA, BOOKED);
        var closes = START.minus(Duration.ofHours(2));
        var both = state(first.join(Sample.held(BEN, closes), POLICY));
        var off = both.closeBooking(closes, POLICY);
        assertThat(seat(state(off), ANNA).settlement())
                .satisfies(settlement ->
                        assertThat(Objects.requireNonNull(settlement).refund()).isEqualTo(PRICE));
        assertThat(seat(state(off), BEN).settlement())
                .satisfies(settlement -> assertThat(
                                Objects.requireNonNull(settlement).refund().isZero())
                        .isTrue());
        assertThat(events(off))
                .filteredOn(BookingEvent.SeatCancelled.class::isInstance)
                .extracting(event -> ((BookingEvent.SeatCancelled) event).explanation())
                .containsExactly(
                        "1 of at least 2 participants had booked in time: everything comes back",
                        "nothing was paid yet");
        assertThat(events(state(off).closeBooking(closes, POLICY))).isEmpty();
    }

    @Test
    void booking_does_not_close_before_its_time() {
        var session = Sample.paid(Sample.heldIn(Sample.group(3, 2), BOOKED).state(), ANNA, BOOKED);
        var closes = START.minus(Duration.ofHours(2));
        assertThat(refusal(session.closeBooking(closes.minusSeconds(1), POLICY)))
                .isEqualTo(new BookingRefusal.TooEarly(SessionAction.CLOSE_BOOKING, closes));
    }

    @Test
    void a_refund_is_rounded_half_up_to_the_cent() {
        Instant now = START.minus(Duration.ofHours(20));
        assertThat(decided(Sample.scheduled(), Act.byStudent(ANNA, now)).refund())
                .isEqualTo(Money.of(2001, "EUR"));
    }
}
