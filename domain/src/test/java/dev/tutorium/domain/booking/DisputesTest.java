package dev.tutorium.domain.booking;

import static dev.tutorium.domain.booking.Sample.ANNA;
import static dev.tutorium.domain.booking.Sample.BEN;
import static dev.tutorium.domain.booking.Sample.BOOKED;
import static dev.tutorium.domain.booking.Sample.END;
import static dev.tutorium.domain.booking.Sample.POLICY;
import static dev.tutorium.domain.booking.Sample.PRICE;
import static dev.tutorium.domain.booking.Sample.START;
import static dev.tutorium.domain.booking.Sample.annaAt;
import static dev.tutorium.domain.booking.Sample.events;
import static dev.tutorium.domain.booking.Sample.refusal;
import static dev.tutorium.domain.booking.Sample.seat;
import static dev.tutorium.domain.booking.Sample.state;
import static dev.tutorium.domain.booking.Sample.teacherAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DisputesTest {

    private static final Act ADMIN = Act.byPlatform(END.plusSeconds(60));

    @ParameterizedTest
    @EnumSource(
            value = SessionState.class,
            names = {"COMPLETED", "NO_SHOW_STUDENT", "NO_SHOW_TEACHER"})
    void those_who_took_part_may_contest_how_it_went(SessionState told) {
        var session = Sample.in(told);
        var byAnna = session.dispute("we talked an hour", annaAt(END), POLICY);
        assertThat(state(byAnna).facts().disputed()).isTrue();
        assertThat(state(byAnna).state()).isEqualTo(told);
        assertThat(events(byAnna)).hasOnlyElementsOfType(BookingEvent.SessionDisputed.class);
        assertThat(session.dispute("I was there", teacherAt(END), POLICY).isAccepted())
                .isTrue();
        assertThat(session.dispute("a call came in", ADMIN, POLICY).isAccepted())
                .isTrue();
        var notTheirs = new BookingRefusal.NotTheirsToSay(SessionAction.RAISE_DISPUTE);
        assertThat(refusal(session.dispute("who knows", Act.byStudent(BEN, END), POLICY)))
                .isEqualTo(notTheirs);
        assertThat(refusal(session.dispute("who knows", Act.byTeacher(BEN, END), POLICY)))
                .isEqualTo(notTheirs);
    }

    @Test
    void who_gave_the_seat_up_before_the_start_took_no_part() {
        var left = state(
                Sample.cancelledBy(Sample.pair(), Act.byStudent(ANNA, BOOKED)).start(START));
        var held = state(left.complete(CompletedBy.TEACHER, END, POLICY));
        assertThat(refusal(held.dispute("it was dull", annaAt(END), POLICY)))
                .isEqualTo(new BookingRefusal.NotTheirsToSay(SessionAction.RAISE_DISPUTE));
        assertThat(held.dispute("it was dull", Act.byStudent(BEN, END), POLICY).isAccepted())
                .isTrue();
    }

    @ParameterizedTest(name = "{0} after the end: {1}")
    @CsvSource({"PT24H, true", "PT24H1S, false"})
    void it_is_contested_within_a_day_of_the_end(Duration after, boolean raised) {
        var outcome = Sample.missedByStudent().dispute("I was there", annaAt(END.plus(after)), POLICY);
        assertThat(outcome.isAccepted()).isEqualTo(raised);
        if (!raised) {
            assertThat(refusal(outcome))
                    .isEqualTo(new BookingRefusal.TooLate(SessionAction.RAISE_DISPUTE, END.plus(Duration.ofHours(24))));
        }
    }

    @ParameterizedTest(name = "{0} after it was closed: {1}")
    @CsvSource({"PT24H, true", "PT24H1S, false"})
    void what_was_closed_late_is_contested_within_a_day_of_that(Duration after, boolean raised) {
        var closed = END.plus(Duration.ofHours(30));
        var session = state(Sample.inProgress().complete(CompletedBy.SWEEP, closed, POLICY));
        assertThat(session.dispute("nobody came", annaAt(closed.plus(after)), POLICY)
                        .isAccepted())
                .isEqualTo(raised);
    }

    @Test
    void one_dispute_at_a_time() {
        var disputed = disputed(Sample.completed());
        assertThat(events(disputed.dispute("again", teacherAt(END), POLICY))).isEmpty();
    }

    @Test
    void only_the_platform_resolves_it() {
        var disputed = disputed(Sample.completed());
        assertThat(refusal(disputed.resolve(Verdict.STANDS, teacherAt(END))))
                .isEqualTo(new BookingRefusal.NotTheirsToSay(SessionAction.RESOLVE_DISPUTE));
        assertThat(refusal(disputed.resolve(Verdict.TEACHER_MISSED, annaAt(END))))
                .isEqualTo(new BookingRefusal.NotTheirsToSay(SessionAction.RESOLVE_DISPUTE));
        assertThat(refusal(Sample.completed().resolve(Verdict.STANDS, ADMIN)))
                .isEqualTo(new BookingRefusal.NotDisputed());
    }

    @ParameterizedTest
    @EnumSource(
            value = SessionState.class,
            names = {"COMPLETED", "NO_SHOW_STUDENT", "NO_SHOW_TEACHER"})
    void what_stands_stays_as_it_was_told(SessionState told) {
        var session = Sample.in(told);
        var outcome = disputed(session).resolve(Verdict.STANDS, ADMIN);
        assertThat(state(outcome)).isEqualTo(session);
        assertThat(events(outcome))
                .containsExactly(new BookingEvent.DisputeResolved(
                        session.id(), session.facts().teacher(), Verdict.STANDS, ADMIN.at()));
    }

    @ParameterizedTest
    @EnumSource(
            value = SessionState.class,
            names = {"COMPLETED", "NO_SHOW_STUDENT"})
    void a_teacher_who_turns_out_to_have_missed_it_gives_everything_back(SessionState told) {
        var outcome = disputed(Sample.in(told)).resolve(Verdict.TEACHER_MISSED, ADMIN);
        assertThat(state(outcome)).isInstanceOf(Session.NoShowByTeacher.class);
        assertThat(state(outcome).facts().disputed()).isFalse();
        assertThat(Sample.refunded(state(outcome))).isEqualTo(PRICE);
        assertThat(events(outcome))
                .hasAtLeastOneElementOfType(BookingEvent.SeatCancelled.class)
                .hasAtLeastOneElementOfType(BookingEvent.TeacherStruck.class)
                .hasAtLeastOneElementOfType(BookingEvent.DisputeResolved.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"TEACHER_MISSED", "TEACHER_CAME"})
    void what_went_back_stays_with_the_students(Verdict verdict) {
        var outcome = disputed(Sample.missedByTeacher()).resolve(verdict, ADMIN);
        assertThat(state(outcome)).isEqualTo(Sample.missedByTeacher());
        assertThat(events(outcome)).hasSize(1);
    }

    @Test
    void a_dispute_does_not_touch_what_the_seats_are() {
        var disputed = disputed(Sample.completed());
        assertThat(seat(disputed, ANNA)).isEqualTo(seat(Sample.completed(), ANNA));
    }

    private static Session disputed(Session session) {
        return state(session.dispute("it went otherwise", annaAt(END), POLICY));
    }
}
