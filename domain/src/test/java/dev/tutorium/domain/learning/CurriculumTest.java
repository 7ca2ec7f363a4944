package dev.tutorium.domain.learning;

import static dev.tutorium.domain.learning.CourseSession.Standing.HELD;
import static dev.tutorium.domain.learning.CourseSession.Standing.MISSED;
import static dev.tutorium.domain.learning.CourseSession.Standing.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;

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
    void held_and_planned_sessions_never_exceed_the_modules() {
        assertThat(fresh.hasRoom(2)).isTrue();
        assertThat(fresh.hasRoom(3)).isFalse();
        var settled = fresh.settle(List.of(session(1, 1, HELD)), NOW);
        assertThat(settled.hasRoom(1)).isTrue();
        assertThat(settled.hasRoom(2)).isFalse();
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
