package dev.tutorium.domain.learning;

import static dev.tutorium.domain.learning.CourseSession.Standing.HELD;
import static dev.tutorium.domain.learning.CourseSession.Standing.MISSED;
import static dev.tutorium.domain.learning.CourseSession.Standing.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.learning.CourseSession.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurriculumTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final ModuleId FIRST = module(1);
    private static final ModuleId SECOND = module(2);
    private static final ModuleId THIRD = module(3);

    private final Curriculum fresh = Curriculum.of(List.of(FIRST, SECOND, THIRD));

    @Test
    void the_nth_session_by_start_teaches_the_nth_module_whatever_the_order_they_were_booked_in() {
        var late = session(1, 3, PLANNED);
        var early = session(2, 1, PLANNED);
        assertThat(fresh.modulesOf(List.of(late, early)))
                .containsEntry(early.session(), FIRST)
                .containsEntry(late.session(), SECOND);
    }

    @Test
    void a_session_without_a_module_left_has_none() {
        var sessions = IntStream.rangeClosed(1, 4)
                .mapToObj(day -> session(day, day, PLANNED))
                .toList();
        assertThat(fresh.modulesOf(sessions))
                .hasSize(3)
                .doesNotContainKey(sessions.get(3).session());
    }

    @Test
    void a_module_is_settled_when_its_session_is_over() {
        var settled = fresh.settle(List.of(session(1, 1, HELD), session(2, 2, PLANNED)), NOW);
        assertThat(settled.steps()).extracting(Step::isTaught).containsExactly(true, false, false);
        assertThat(settled.taught()).isEqualTo(1);
    }

    @Test
    void a_session_that_is_over_before_an_earlier_one_waits_for_it() {
        var sessions = List.of(session(1, 1, PLANNED), session(2, 2, HELD));
        assertThat(fresh.settle(sessions, NOW).settled()).isZero();

        var caughtUp = fresh.settle(List.of(session(1, 1, HELD), session(2, 2, HELD)), NOW);
        assertThat(lessons(caughtUp)).containsExactly(sessionId(1), sessionId(2));
    }

    @Test
    void a_settled_module_keeps_its_session_even_when_an_earlier_one_turns_up() {
        var settled = fresh.settle(List.of(session(2, 2, HELD)), NOW);
        var later = settled.settle(List.of(session(1, 1, HELD), session(2, 2, HELD)), NOW);
        assertThat(lessons(later)).containsExactly(sessionId(2), sessionId(1));
    }

    @Test
    void a_session_the_student_missed_uses_its_module_up_without_teaching_it() {
        var settled = fresh.settle(List.of(session(1, 1, MISSED)), NOW);
        assertThat(settled.settled()).isEqualTo(1);
        assertThat(settled.taught()).isZero();
        assertThat(settled.progressPercent()).isZero();
    }

    @Test
    void sessions_never_exceed_the_modules_whether_settled_planned_or_waiting_for_an_earlier_one() {
        var two = List.of(session(1, 1, PLANNED), session(2, 2, PLANNED));
        var three = List.of(session(1, 1, PLANNED), session(2, 2, HELD), session(3, 3, PLANNED));
        assertThat(fresh.hasRoom(two)).isTrue();
        assertThat(fresh.hasRoom(three)).isFalse();
        var settled = fresh.settle(List.of(session(1, 1, HELD)), NOW);
        assertThat(settled.hasRoom(List.of(session(1, 1, HELD), session(2, 2, PLANNED))))
                .isTrue();
        assertThat(settled.hasRoom(List.of(session(1, 1, HELD), session(2, 2, HELD), session(3, 3, PLANNED))))
                .isFalse();
    }

    @Test
    void a_session_of_a_cancelled_module_leaves_its_module_to_the_next() {
        var later = session(2, 2, HELD);
        assertThat(lessons(fresh.settle(List.of(session(1, 1, PLANNED), later), NOW)))
                .isEmpty();
        assertThat(fresh.settle(List.of(later), NOW).steps().getFirst().lesson())
                .isEqualTo(new Step.Lesson(later.session(), false, NOW));
        var moved = session(1, 3, PLANNED);
        assertThat(lessons(fresh.settle(List.of(later, moved), NOW))).containsExactly(later.session());
    }

    @Test
    void what_is_over_when_a_course_is_given_up_has_used_its_module_though_an_earlier_one_is_still_planned() {
        var closed = fresh.close(List.of(session(1, 1, PLANNED), session(2, 2, HELD)), NOW);
        assertThat(closed.steps()).extracting(Step::isSettled).containsExactly(true, false, false);
    }

    @Test
    void progress_is_told_in_whole_percent_and_is_only_100_at_the_end() {
        var two = fresh.settle(List.of(session(1, 1, HELD), session(2, 2, HELD)), NOW);
        assertThat(two.progressPercent()).isEqualTo(66);
        assertThat(two.settle(List.of(session(3, 3, HELD)), NOW).progressPercent())
                .isEqualTo(100);
    }

    @Test
    void a_curriculum_has_a_module() {
        assertThatThrownBy(() -> Curriculum.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_no_session_has_used_comes_back_and_the_used_part_is_rounded_down() {
        var settled = fresh.settle(List.of(session(1, 1, HELD)), NOW);
        assertThat(fresh.unusedPart(eur(100))).isEqualTo(eur(100));
        assertThat(settled.unusedPart(eur(100))).isEqualTo(eur(67));
        var all = fresh.settle(List.of(session(1, 1, HELD), session(2, 2, HELD), session(3, 3, HELD)), NOW);
        assertThat(all.unusedPart(eur(100))).isEqualTo(eur(0));
    }

    private static List<SessionId> lessons(Curriculum curriculum) {
        return curriculum.steps().stream()
                .map(Step::lesson)
                .filter(Objects::nonNull)
                .map(Step.Lesson::session)
                .toList();
    }

    private static CourseSession session(int number, int day, Standing standing) {
        return new CourseSession(sessionId(number), Instant.parse("2026-03-0" + day + "T10:00:00Z"), standing);
    }

    private static SessionId sessionId(int number) {
        return new SessionId(new UUID(1, number));
    }

    private static ModuleId module(int number) {
        return new ModuleId(new UUID(2, number));
    }

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }
}
