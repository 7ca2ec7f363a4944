package dev.tutorium.domain.booking;

import static dev.tutorium.domain.booking.Sample.ANNA;
import static dev.tutorium.domain.booking.Sample.BEN;
import static dev.tutorium.domain.booking.Sample.BOOKED;
import static dev.tutorium.domain.booking.Sample.END;
import static dev.tutorium.domain.booking.Sample.POLICY;
import static dev.tutorium.domain.booking.Sample.START;
import static dev.tutorium.domain.booking.Sample.TEACHER;
import static dev.tutorium.domain.booking.Sample.annaAt;
import static dev.tutorium.domain.booking.Sample.events;
import static dev.tutorium.domain.booking.Sample.refusal;
import static dev.tutorium.domain.booking.Sample.seat;
import static dev.tutorium.domain.booking.Sample.state;
import static dev.tutorium.domain.booking.Sample.teacherAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionLifeTest {

    private static final Instant LATE = END.plus(Duration.ofHours(30));

    @Test
    void a_step_taken_before_is_accepted_again_and_tells_nothing() {
        assertThat(events(Sample.scheduled()
                        .confirm(seat(Sample.scheduled(), ANNA).id(), BOOKED, POLICY)))
                .isEmpty();
        assertThat(events(state(Sample.requested().accept(BOOKED)).accept(BOOKED)))
                .isEmpty();
        assertThat(events(Sample.declined().decline("no", BOOKED))).isEmpty();
        assertThat(events(Sample.inProgress().start(START))).isEmpty();
        assertThat(events(Sample.completed().complete(CompletedBy.SWEEP, LATE, POLICY)))
                .isEmpty();
        assertThat(events(Sample.missedByTeacher().teacherMissed(annaAt(LATE), POLICY)))
                .isEmpty();
        var byTeacher = state(Sample.scheduled().cancel("ill", Act.byTeacher(TEACHER, BOOKED), POLICY));
        assertThat(events(byTeacher.cancel(null, Act.byTeacher(TEACHER, START), POLICY)))
                .isEmpty();
    }

    @ParameterizedTest(name = "a hold of {0}: kept {1}")
    @CsvSource({"PT30M59S, true", "PT31M, false"})
    void an_unpaid_seat_is_kept_for_31_minutes(Duration age, boolean kept) {
        var after = state(Sample.held().expire(BOOKED.plus(age), POLICY));
        assertThat(after instanceof Session.Held).isEqualTo(kept);
        assertThat(after instanceof Session.Expired).isNotEqualTo(kept);
    }

    @Test
    void a_payment_makes_the_seat_firm_or_asks_the_teacher() {
        assertThat(Sample.scheduled()).isInstanceOf(Session.Scheduled.class);
        assertThat(Sample.requested()).isInstanceOf(Session.Requested.class);
    }

    @ParameterizedTest(name = "requested {0} before the start: the teacher has {1}")
    @CsvSource({"PT100H, PT24H", "PT26H, PT24H", "PT25H, PT23H", "PT3H, PT1H", "PT1H, PT1H"})
    void a_request_waits_a_day_but_not_beyond_the_end_of_booking(Duration before, Duration waits) {
        var now = START.minus(before);
        var requested = Sample.paid(Sample.heldIn(Sample.terms(true), now).state(), ANNA, now);
        assertThat(requested)
                .isInstanceOfSatisfying(
                        Session.Requested.class,
                        request -> assertThat(request.answerBy()).isEqualTo(now.plus(waits)));
    }

    @Test
    void an_answer_counts_until_the_request_expires() {
        var request = (Session.Requested) Sample.requested();
        var last = request.answerBy().minusSeconds(1);
        assertThat(state(request.accept(last))).isInstanceOf(Session.Scheduled.class);
        assertThat(state(request.expire(last, POLICY))).isEqualTo(request);
        assertThat(refusal(request.accept(request.answerBy()))).isInstanceOf(BookingRefusal.TooLate.class);
        assertThat(state(request.expire(request.answerBy(), POLICY))).isInstanceOf(Session.Expired.class);
    }

    @Test
    void late_money_takes_the_seat_again_before_the_start_only() {
        var id = seat(Sample.expired(), ANNA).id();
        assertThat(state(Sample.expired().retake(id, START.minusSeconds(1), POLICY)))
                .isInstanceOf(Session.Scheduled.class);
        assertThat(refusal(Sample.expired().retake(id, START, POLICY)))
                .isEqualTo(new BookingRefusal.AlreadyStarted(START));
    }

    @Test
    void a_group_fills_seat_by_seat() {
        var first = Sample.heldIn(Sample.group(2, 1), BOOKED).state();
        assertThat(refusal(first.join(Sample.held(ANNA, BOOKED), POLICY)))
                .isEqualTo(new BookingRefusal.AlreadyBooked());
        var full = state(first.join(Sample.held(BEN, BOOKED), POLICY));
        assertThat(refusal(full.join(Sample.held(TEACHER, BOOKED), POLICY)))
                .isEqualTo(new BookingRefusal.SessionFull(2));
        assertThat(Sample.paid(full, BEN, BOOKED)).isInstanceOf(Session.Scheduled.class);
    }

    @ParameterizedTest(name = "joined {0} before the start: {1}")
    @CsvSource({"PT2H, true", "PT1H59M59S, false"})
    void a_seat_can_be_taken_until_booking_closes(Duration before, boolean taken) {
        var group = Sample.heldIn(Sample.group(2, 1), BOOKED).state();
        assertThat(group.join(Sample.held(BEN, START.minus(before)), POLICY).isAccepted())
                .isEqualTo(taken);
    }

    @Test
    void holds_that_lapse_leave_the_firm_seats() {
        var group = Sample.paid(Sample.heldIn(Sample.group(2, 1), BOOKED).state(), ANNA, BOOKED);
        var both = state(group.join(Sample.held(BEN, BOOKED), POLICY));
        var after = state(both.expire(BOOKED.plus(POLICY.hold()), POLICY));
        assertThat(after).isInstanceOf(Session.Scheduled.class);
        assertThat(seat(after, BEN).state()).isEqualTo(SeatState.EXPIRED);
    }

    @ParameterizedTest(name = "{0} may complete from {1} after the end")
    @CsvSource({"TEACHER, PT0S", "CREATOR, PT0S", "ADMIN, PT0S", "VIDEO, PT-1H", "SWEEP, PT24H"})
    void a_session_is_completed_from(CompletedBy by, Duration afterEnd) {
        var from = END.plus(afterEnd);
        assertThat(state(Sample.inProgress().complete(by, from, POLICY))).isInstanceOf(Session.Completed.class);
        assertThat(refusal(Sample.inProgress().complete(by, from.minusSeconds(1), POLICY)))
                .isEqualTo(new BookingRefusal.TooEarly(SessionAction.COMPLETE, from));
    }

    @ParameterizedTest(name = "{0} after the start: no-show reported {1}")
    @CsvSource({"PT9M59S, false", "PT10M, true", "PT24H, true", "PT24H1S, false"})
    void a_no_show_is_reported_from_ten_minutes_to_a_day_after_the_start(Duration after, boolean reported) {
        var now = START.plus(after);
        assertThat(Sample.inProgress().teacherMissed(annaAt(now), POLICY).isAccepted())
                .isEqualTo(reported);
        assertThat(Sample.inProgress()
                        .studentMissed(seat(Sample.inProgress(), ANNA).id(), teacherAt(now), POLICY)
                        .isAccepted())
                .isEqualTo(reported);
    }

    @Test
    void a_teacher_who_does_not_come_gives_everything_back_and_is_struck() {
        var outcome = Sample.inProgress().teacherMissed(annaAt(START.plusSeconds(600)), POLICY);
        assertThat(Sample.refunded(state(outcome))).isEqualTo(Sample.PRICE);
        assertThat(events(outcome)).hasAtLeastOneElementOfType(BookingEvent.TeacherStruck.class);
    }

    @Test
    void what_the_platform_closed_by_itself_may_still_turn_out_a_no_show() {
        var now = START.plus(Duration.ofHours(2));
        var byVideo = state(Sample.inProgress().complete(CompletedBy.VIDEO, END, POLICY));
        assertThat(state(byVideo.teacherMissed(annaAt(now), POLICY))).isInstanceOf(Session.NoShowByTeacher.class);
        assertThat(refusal(Sample.completed().teacherMissed(annaAt(now), POLICY)))
                .isInstanceOf(BookingRefusal.WrongState.class);
    }

    @Test
    void one_who_misses_a_group_does_not_end_it() {
        var group = Sample.paid(Sample.heldIn(Sample.group(2, 1), BOOKED).state(), ANNA, BOOKED);
        var both = Sample.paid(state(group.join(Sample.held(BEN, BOOKED), POLICY)), BEN, BOOKED);
        var one = state(state(both.start(START)).studentMissed(seat(both, ANNA).id(), teacherAt(END), POLICY));
        assertThat(one).isInstanceOf(Session.InProgress.class);
        var done = state(one.complete(CompletedBy.TEACHER, END, POLICY));
        assertThat(seat(done, ANNA).state()).isEqualTo(SeatState.MISSED);
        assertThat(seat(done, BEN).state()).isEqualTo(SeatState.ATTENDED);
        assertThat(state(one.studentMissed(seat(both, BEN).id(), teacherAt(END), POLICY)))
                .isInstanceOf(Session.NoShowByStudent.class);
    }

    @Test
    void what_expires_says_whether_the_teacher_left_it_unanswered() {
        var request = (Session.Requested) Sample.requested();
        assertThat(events(request.expire(request.answerBy(), POLICY)))
                .filteredOn(BookingEvent.SeatExpired.class::isInstance)
                .extracting(event -> ((BookingEvent.SeatExpired) event).unanswered())
                .containsExactly(true);
        assertThat(events(Sample.held().expire(BOOKED.plus(POLICY.hold()), POLICY)))
                .filteredOn(BookingEvent.SeatExpired.class::isInstance)
                .extracting(event -> ((BookingEvent.SeatExpired) event).unanswered())
                .containsExactly(false);
    }

    @Test
    void a_second_request_does_not_give_the_teacher_more_time() {
        var first = (Session.Requested)
                Sample.paid(Sample.heldIn(Sample.asking(2), BOOKED).state(), ANNA, BOOKED);
        var later = BOOKED.plus(Duration.ofHours(5));
        var second = Sample.paid(state(first.join(Sample.held(BEN, later), POLICY)), BEN, later);
        assertThat(second)
                .isInstanceOfSatisfying(
                        Session.Requested.class,
                        request -> assertThat(request.answerBy()).isEqualTo(first.answerBy()));
    }

    @Test
    void a_session_does_not_start_before_its_time() {
        assertThat(refusal(Sample.scheduled().start(START.minusSeconds(1))))
                .isEqualTo(new BookingRefusal.TooEarly(SessionAction.START, START));
    }

    @Test
    void a_student_is_reported_missing_once() {
        var begun = state(Sample.pair().start(START));
        var noShow = teacherAt(START.plus(POLICY.noShowFrom()));
        var once = state(begun.studentMissed(seat(begun, ANNA).id(), noShow, POLICY));
        var again = once.studentMissed(seat(begun, ANNA).id(), noShow, POLICY);
        assertThat(state(again)).isEqualTo(once);
        assertThat(events(again)).isEmpty();
    }

    @Test
    void who_gave_the_seat_up_is_not_reported_missing() {
        var begun = state(Sample.cancelledBy(Sample.pair(), annaAt(BOOKED)).start(START));
        var noShow = teacherAt(START.plus(POLICY.noShowFrom()));
        assertThat(refusal(begun.studentMissed(seat(begun, ANNA).id(), noShow, POLICY)))
                .isEqualTo(new BookingRefusal.WrongState(SessionState.IN_PROGRESS, SessionAction.REPORT_NO_SHOW));
    }

    @Test
    void a_seat_that_was_given_up_is_not_taken_again_by_its_payment() {
        var left = Sample.cancelledBy(Sample.pair(), annaAt(BOOKED));
        assertThat(refusal(left.retake(seat(left, ANNA).id(), BOOKED, POLICY)))
                .isEqualTo(new BookingRefusal.WrongState(SessionState.SCHEDULED, SessionAction.RETAKE_SEAT));
    }

    @Test
    void only_a_lesson_of_a_course_teaches_a_module() {
        var module = new ModuleId(new UUID(7, 1));
        var lesson = new Subject.CourseLesson(new EnrollmentId(new UUID(7, 2)), new CourseId(new UUID(7, 3)), null);
        var completed = (Session.Completed) Sample.completed();
        assertThatThrownBy(() -> completed.teaching(module)).isInstanceOf(IllegalStateException.class);
        var taught = completed.with(completed.facts().about(lesson)).teaching(module);
        assertThat(taught.facts().subject())
                .isEqualTo(new Subject.CourseLesson(lesson.enrollment(), lesson.course(), module));
        assertThat(taught.completedAt()).isEqualTo(completed.completedAt());
    }

    @Test
    void a_session_takes_its_buffers_of_the_teachers_calendar() {
        assertThat(Sample.scheduled().facts().blocked())
                .isEqualTo(new TimeRange(START, END.plus(Duration.ofMinutes(10))));
    }

    @Test
    void a_session_has_started_at_its_start_and_ended_at_its_end() {
        var facts = Sample.scheduled().facts();
        assertThat(facts.startedBy(START.minusSeconds(1))).isFalse();
        assertThat(facts.startedBy(START)).isTrue();
        assertThat(facts.endedBy(END.minusSeconds(1))).isFalse();
        assertThat(facts.endedBy(END)).isTrue();
    }

    @Test
    void a_seat_of_another_session_is_a_bug() {
        var stranger = new SeatId(new UUID(9, 9));
        assertThatThrownBy(() -> Sample.scheduled().confirm(stranger, BOOKED, POLICY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_happens_to_a_session_is_told_under_its_id() {
        assertThat(events(Sample.scheduled().start(START)))
                .allSatisfy(event -> assertThat(event.aggregateId())
                        .isEqualTo(Sample.scheduled().id().value()));
    }

    @Test
    void a_hold_nobody_paid_ends_when_its_session_is_told_to_have_begun() {
        var held = Sample.held(BEN, START.minus(Duration.ofHours(2)));
        var both = state(Sample.paid(Sample.heldIn(Sample.group(2, 1), BOOKED).state(), ANNA, BOOKED)
                .join(held, POLICY));
        var noShow = START.plus(POLICY.noShowFrom());
        var told = List.of(
                both.start(START),
                both.complete(CompletedBy.VIDEO, START, POLICY),
                both.studentMissed(seat(both, ANNA).id(), teacherAt(noShow), POLICY),
                both.teacherMissed(annaAt(noShow), POLICY));
        assertThat(told).allSatisfy(outcome -> {
            assertThat(seat(state(outcome), BEN).state()).isEqualTo(SeatState.EXPIRED);
            assertThat(events(outcome)).hasAtLeastOneElementOfType(BookingEvent.SeatExpired.class);
        });
    }

    @Test
    void a_payment_makes_no_seat_firm_once_the_session_has_started() {
        var id = seat(Sample.held(), ANNA).id();
        assertThat(refusal(Sample.held().confirm(id, START, POLICY)))
                .isEqualTo(new BookingRefusal.AlreadyStarted(START));
        assertThat(state(Sample.held().confirm(id, START.minusSeconds(1), POLICY)))
                .isInstanceOf(Session.Scheduled.class);
    }

    @Test
    void a_seat_that_needs_no_payment_is_not_a_way_around_the_teachers_approval() {
        var bens = Sample.heldIn(Sample.asking(2), BOOKED).state();
        var free = new Seat(
                new SeatId(new UUID(1, 3)),
                BEN,
                Money.of(0, "EUR"),
                new PaidWith.Nothing(),
                SeatState.BOOKED,
                BOOKED,
                null,
                null);
        assertThat(state(bens.join(free, POLICY))).isInstanceOf(Session.Requested.class);
        var accepted = state(Sample.paid(bens, ANNA, BOOKED).accept(BOOKED));
        assertThat(seat(state(accepted.join(free, POLICY)), BEN).state()).isEqualTo(SeatState.BOOKED);
    }

    @Test
    void a_no_show_is_the_other_sides_to_report() {
        var noShow = START.plus(POLICY.noShowFrom());
        var anna = seat(Sample.inProgress(), ANNA).id();
        var notTheirs = new BookingRefusal.NotTheirsToSay(SessionAction.REPORT_NO_SHOW);
        assertThat(refusal(Sample.inProgress().studentMissed(anna, annaAt(noShow), POLICY)))
                .isEqualTo(notTheirs);
        assertThat(refusal(Sample.inProgress().teacherMissed(teacherAt(noShow), POLICY)))
                .isEqualTo(notTheirs);
        assertThat(refusal(Sample.inProgress().teacherMissed(Act.byStudent(BEN, noShow), POLICY)))
                .isEqualTo(notTheirs);
        assertThat(Sample.inProgress()
                        .studentMissed(anna, Act.byPlatform(noShow), POLICY)
                        .isAccepted())
                .isTrue();
        assertThat(Sample.inProgress()
                        .teacherMissed(Act.byPlatform(noShow), POLICY)
                        .isAccepted())
                .isTrue();
    }

    @Test
    void who_was_reported_missing_gets_everything_back_too_but_does_not_report_the_teacher() {
        var noShow = START.plus(POLICY.noShowFrom());
        var begun = state(Sample.pair().start(START));
        var reported = state(begun.studentMissed(seat(begun, BEN).id(), teacherAt(noShow), POLICY));
        assertThat(refusal(reported.teacherMissed(Act.byStudent(BEN, noShow), POLICY)))
                .isEqualTo(new BookingRefusal.NotTheirsToSay(SessionAction.REPORT_NO_SHOW));
        var missed = state(reported.teacherMissed(annaAt(noShow), POLICY));
        assertThat(missed.facts().seats())
                .allSatisfy(seat -> assertThat(
                                Objects.requireNonNull(seat.settlement()).refund())
                        .isEqualTo(Sample.PRICE));
    }

    @ParameterizedTest(name = "{0} from the start: open {1}")
    @CsvSource({"PT-15M-1S, false", "PT-15M, true", "PT1H29M59S, true", "PT1H30M, false"})
    void the_room_is_open_from_15_minutes_before_the_start_to_30_after_the_end(Duration from, boolean open) {
        assertThat(Sample.scheduled().room(START.plus(from), POLICY).isAccepted())
                .isEqualTo(open);
        assertThat(Sample.inProgress().room(START.plus(from), POLICY).isAccepted())
                .isEqualTo(open);
    }

    @Test
    void a_room_can_be_replaced_until_it_closes_and_all_who_come_are_told() {
        var closes = END.plus(POLICY.joinUntil());
        var replaced = Sample.pair().replaceRoom(annaAt(BOOKED), POLICY);
        assertThat(events(replaced))
                .containsExactly(new BookingEvent.RoomReplaced(
                        Sample.pair().id(),
                        TEACHER,
                        List.of(ANNA, BEN),
                        Sample.pair().facts().time(),
                        Party.STUDENT,
                        BOOKED));
        assertThat(Sample.inProgress()
                        .replaceRoom(teacherAt(closes.minusNanos(1)), POLICY)
                        .isAccepted())
                .isTrue();
        assertThat(Sample.inProgress().replaceRoom(teacherAt(closes), POLICY))
                .isEqualTo(Outcome.refused(new BookingRefusal.TooLate(SessionAction.REPLACE_ROOM, closes)));
    }

    @Test
    void a_released_session_frees_its_time_and_says_so() {
        Outcome<Change<Session>, BookingRefusal> declined = Sample.requested().decline(null, BOOKED);
        assertThat(events(declined)).hasAtLeastOneElementOfType(BookingEvent.SessionReleased.class);
        assertThat(state(declined).facts().takenSeats()).isEmpty();
    }
}
