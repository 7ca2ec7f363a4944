package dev.tutorium.domain.booking;

import static dev.tutorium.domain.booking.Sample.ANNA;
import static dev.tutorium.domain.booking.Sample.BEN;
import static dev.tutorium.domain.booking.Sample.BOOKED;
import static dev.tutorium.domain.booking.Sample.END;
import static dev.tutorium.domain.booking.Sample.POLICY;
import static dev.tutorium.domain.booking.Sample.START;
import static dev.tutorium.domain.booking.Sample.TEACHER;
import static dev.tutorium.domain.booking.Sample.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.booking.Attendance.Proposal;
import dev.tutorium.domain.booking.Attendance.Seen;
import dev.tutorium.domain.kernel.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttendanceTest {

    private static final Instant WAITED = START.plus(POLICY.noShowFrom());
    private static final Presence TEACHER_THERE = throughout(TEACHER);
    private static final Presence ANNA_THERE = throughout(ANNA);

    @Test
    void a_student_nobody_saw_seems_to_have_missed_it_and_so_does_a_teacher() {
        assertThat(told(TEACHER_THERE).proposal()).contains(new Proposal.StudentsMissed(List.of(ANNA)));
        assertThat(told(ANNA_THERE).proposal()).contains(new Proposal.TeacherMissed());
        assertThat(told(TEACHER_THERE, ANNA_THERE).proposal()).isEmpty();
        assertThat(told(TEACHER_THERE, ANNA_THERE))
                .isEqualTo(new Attendance(Seen.PRESENT, Map.of(ANNA, Seen.PRESENT), true));
    }

    @Test
    void an_empty_room_tells_nothing_as_they_may_have_met_elsewhere() {
        assertThat(told()).isEqualTo(new Attendance(Seen.UNKNOWN, Map.of(ANNA, Seen.UNKNOWN), true));
        assertThat(told().proposal()).isEmpty();
    }

    @Test
    void an_incomplete_report_tells_who_came_but_not_who_did_not() {
        var attendance = Attendance.of(facts(), List.of(TEACHER_THERE), false, END, POLICY);
        assertThat(attendance.teacher()).isEqualTo(Seen.PRESENT);
        assertThat(attendance.students()).containsEntry(ANNA, Seen.UNKNOWN);
        assertThat(attendance.proposal()).isEmpty();
    }

    @ParameterizedTest(name = "from {0} to {1} after the start: {2}")
    @CsvSource({
        "PT-5M,    PT0S,  ABSENT",
        "PT-5M,    PT1S,  PRESENT",
        "PT0S,     PT1S,  PRESENT",
        "PT9M59S,  PT1H,  PRESENT",
        "PT10M,    PT1H,  UNKNOWN",
        "PT59M59S, PT2H,  UNKNOWN",
        "PT1H,     PT2H,  ABSENT",
    })
    void one_was_there_who_came_before_a_no_show_can_be_reported(Duration from, Duration to, Seen seen) {
        var anna = new Presence(ANNA, START.plus(from), START.plus(to));
        assertThat(told(TEACHER_THERE, anna).students()).containsEntry(ANNA, seen);
    }

    @ParameterizedTest(name = "from {0} after the start: {1}")
    @CsvSource({"PT-5M, PRESENT", "PT9M59S, PRESENT", "PT10M, UNKNOWN", "PT1H, ABSENT"})
    void whoever_was_not_seen_leaving_is_still_there(Duration from, Seen seen) {
        assertThat(told(TEACHER_THERE, new Presence(ANNA, START.plus(from), null))
                        .students())
                .containsEntry(ANNA, seen);
    }

    @ParameterizedTest(name = "{0} after the start: {1}")
    @CsvSource({"PT9M59S, UNKNOWN", "PT10M, ABSENT", "PT24H, ABSENT"})
    void nobody_is_missing_before_it_can_be_reported(Duration after, Seen seen) {
        var attendance = Attendance.of(facts(), List.of(TEACHER_THERE), true, START.plus(after), POLICY);
        assertThat(attendance.students()).containsEntry(ANNA, seen);
        assertThat(attendance.proposal().isPresent()).isEqualTo(seen == Seen.ABSENT);
    }

    @Test
    void nothing_is_proposed_that_can_no_longer_be_reported() {
        var late = START.plus(POLICY.noShowUntil()).plusSeconds(1);
        var attendance = Attendance.of(facts(), List.of(TEACHER_THERE), true, late, POLICY);
        assertThat(attendance.students()).containsEntry(ANNA, Seen.ABSENT);
        assertThat(attendance.proposal()).isEmpty();
    }

    @Test
    void in_a_group_each_student_is_looked_at_alone() {
        var group = state(Sample.pair().start(START)).facts();
        var attendance = Attendance.of(group, List.of(TEACHER_THERE, ANNA_THERE), true, END, POLICY);
        assertThat(attendance.proposal()).contains(new Proposal.StudentsMissed(List.of(BEN)));
        var byAll = Attendance.of(group, List.of(ANNA_THERE), true, END, POLICY);
        assertThat(byAll.proposal()).contains(new Proposal.TeacherMissed());
    }

    @Test
    void a_late_teacher_is_a_matter_for_people() {
        var late = new Presence(TEACHER, WAITED, END);
        assertThat(told(ANNA_THERE, late).proposal()).isEmpty();
        assertThat(told(late).students()).containsEntry(ANNA, Seen.UNKNOWN);
    }

    @Test
    void a_stranger_in_the_room_makes_nobody_missed() {
        var stranger = throughout(BEN);
        assertThat(told(stranger).proposal()).isEmpty();
    }

    @Test
    void seats_given_up_before_are_not_looked_for() {
        var left = Sample.cancelledBy(Sample.pair(), Act.byStudent(ANNA, BOOKED));
        assertThat(Attendance.of(left.facts(), List.of(TEACHER_THERE), true, END, POLICY)
                        .students())
                .containsOnlyKeys(BEN);
    }

    @ParameterizedTest(name = "teacher from {0} to {1}, student from {2} to {3} after the start: {4}")
    @CsvSource({
        "PT-5M, PT1H,  PT0S,  PT1H,  true",
        "PT-5M, PT30M, PT29M, PT1H,  true",
        "PT-5M, PT30M, PT30M, PT1H,  false",
        "PT40M, PT1H,  PT0S,  PT40M, false",
        "PT-9M, PT0S,  PT-9M, PT0S,  false",
        "PT1H,  PT2H,  PT1H,  PT2H,  false",
    })
    void it_was_held_if_teacher_and_student_were_in_the_room_together(
            Duration teacherFrom, Duration teacherTo, Duration from, Duration to, boolean held) {
        var teacher = new Presence(TEACHER, START.plus(teacherFrom), START.plus(teacherTo));
        var anna = new Presence(ANNA, START.plus(from), START.plus(to));
        assertThat(Attendance.held(facts(), List.of(teacher, anna))).isEqualTo(held);
    }

    @Test
    void a_teacher_alone_or_with_a_stranger_held_nothing() {
        assertThat(Attendance.held(facts(), List.of(TEACHER_THERE))).isFalse();
        assertThat(Attendance.held(facts(), List.of(TEACHER_THERE, throughout(BEN))))
                .isFalse();
    }

    private static Attendance told(Presence... presences) {
        return Attendance.of(facts(), List.of(presences), true, END, POLICY);
    }

    private static SessionFacts facts() {
        return Sample.inProgress().facts();
    }

    private static Presence throughout(AccountId account) {
        return new Presence(account, START.minusSeconds(60), END);
    }
}
